import type { Finding } from './conflict'
import { comparable, slack, type Quantity } from './quantities'
import type { Reading } from './reading'
import { sayLike } from './say-amount'

/** Before an amount that is no part of a total. */
export const NO_PART =
  /\b(?:from|than|against|compared with|every|per|each|over|within|aged|age|after|before|since|until|by|up|down|another) $/i
const LONGEST_JOINT = 90

/** The longest run of comparable amounts from one on, joined as a list: short joints, the last with "and". */
export function listFrom(reading: Reading, amounts: readonly Quantity[], first: number): Quantity[] {
  const head = amounts[first]
  if (!head) return []
  const run = [head]
  let closed = false
  for (const next of amounts.slice(first + 1)) {
    const last = run.at(-1) ?? head
    const joint = reading.text.slice(last.end, next.start)
    if (!comparable(head, next) || joint.length > LONGEST_JOINT || /[.:]\s|["“”]/.test(joint) || NO_PART.test(joint))
      break
    if (!/,|;|\band\b|\bplus\b/.test(joint)) break
    run.push(next)
    if (/(?:\band|\bplus) (?:[^,]{0,50})$/.test(joint)) {
      closed = true
      break
    }
  }
  return closed ? run : []
}

/** The finding that parts do not make their total; none where rounding may hide the difference. */
export function compare(total: Quantity, parts: readonly Quantity[], partial: boolean): Finding | undefined {
  const sum = parts.reduce((so, part) => so + part.value, 0)
  const give = slack(total) + parts.reduce((so, part) => so + slack(part), 0)
  // Whole numbers of things have no rounding to hide behind.
  const exact = [total, ...parts].every((one) => one.kind === 'count' && one.scale === 1 && one.hedge === undefined)
  const over = sum - total.value
  const allowed = exact ? 0 : Math.min(give, Math.abs(total.value) * 0.05) + 1e-9
  if (Math.abs(over) <= allowed || (partial && over < 0)) return undefined
  // Parts that make less than half of it, or twice as much, are parts of something else.
  if (sum < total.value * 0.5 || sum > total.value * 2) return undefined
  const parted = total.kind === 'money' ? 'amounts' : 'parts'
  return {
    rule: 'part-sum',
    severity: partial ? 'medium' : 'high',
    sides: [[{ start: total.start, end: total.end }], parts.map(({ start, end }) => ({ start, end }))],
    why: `The ${parts.length} ${parted} add up to ${sayLike(sum, total)}, but the text says ${total.text}.`,
    rows: [
      ...parts.map((part) => ({ label: 'Part', value: part.text })),
      { label: 'Parts together', value: sayLike(sum, total) },
      { label: 'Total in the text', value: total.text },
      { label: over > 0 ? 'Too much' : 'Missing', value: sayLike(Math.abs(over), total) },
    ],
  }
}
