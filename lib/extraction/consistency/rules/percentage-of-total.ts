import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import { slack, type Quantity } from '@/lib/extraction/consistency/quantities'
import { within, type Reading } from '@/lib/extraction/consistency/reading'
import { trim } from '@/lib/extraction/consistency/say-amount'

const FILLER = '(?:the |its |their |his |her |our |all |a |about |some |around |total of |a total of )*'
const OF = new RegExp(`^(?: [\\p{L}-]+){0,3} (?:out )?of ${FILLER}(?:[\\p{L}’'-]+ ){0,2}$`, 'u')
const OF_TOTAL = new RegExp(`^(?: of)? ${FILLER}(?:[\\p{L}’'-]+ ){0,2}$`, 'u')
/** Joins two ways of saying the same: "900 of its 12,000 jobs, or 12 percent". */
const THAT_IS =
  /^(?: [\p{L}’'-]+){0,6}(?:,? or | \(|, (?:that is|which is|or|about|around|some|nearly|almost|just|equal to)? ?| [—–-] ?|[—–]|: )(?:about |around |nearly |almost |just |only |some |over |under |more than |less than )*(?:the equivalent of )?$/u

/** "900 of its 12,000 jobs, or 12 percent": 900 of 12,000 is 7.5 percent. */
export const percentageOfTotal: Rule = (reading) => {
  const found: Finding[] = []
  for (const sentence of reading.sentences) {
    const amounts = within(reading.quantities, sentence)
    for (let i = 0; i + 2 < amounts.length; i += 1) {
      const [a, b, c] = [amounts[i], amounts[i + 1], amounts[i + 2]]
      if (!a || !b || !c) continue
      const reading3 = readTriple(reading, a, b, c)
      const finding = reading3 && compare(reading3)
      if (finding) found.push(finding)
    }
  }
  return found
}

/** "…, 250 people, …": an amount set between commas says again what stands before it. */
function isNamed(reading: Reading, { end }: Quantity): boolean {
  return /^(?: in all| in total| [\p{L}]+)?,/u.test(reading.text.slice(end, end + 24))
}

interface Share {
  part: Quantity
  total: Quantity
  share: Quantity
}

const isShare = ({ kind }: Quantity) => kind === 'percent' || kind === 'fraction'
const isCounted = ({ kind }: Quantity) => kind === 'count' || kind === 'money'

/** Three amounts in a row that say one thing twice, in any of the four orders English has for it. */
function readTriple(reading: Reading, a: Quantity, b: Quantity, c: Quantity): Share | undefined {
  const [ab, bc] = [reading.text.slice(a.end, b.start), reading.text.slice(b.end, c.start)].map((joint) =>
    joint.replace(/(?:nearly|almost|about|around|some|just|only|over|more than|less than|roughly|approximately) $/, ''),
  )
  if (ab === undefined || bc === undefined) return undefined
  if (isCounted(a) && isCounted(b) && isShare(c) && OF.test(ab) && THAT_IS.test(bc))
    return { part: a, total: b, share: c }
  if (
    isShare(a) &&
    isCounted(b) &&
    isCounted(c) &&
    OF.test(bc) &&
    /^(?: of [^,.;]{0,40})?(?:,? or | \(|, | [—–-] ?|: )$/.test(ab)
  )
    return { part: b, total: c, share: a }
  if (
    isCounted(a) &&
    isShare(b) &&
    isCounted(c) &&
    THAT_IS.test(ab) &&
    OF_TOTAL.test(bc) &&
    (b.kind === 'fraction' || /^ of/.test(bc))
  )
    return { part: a, total: c, share: b }
  if (
    isShare(a) &&
    isCounted(b) &&
    isCounted(c) &&
    OF_TOTAL.test(ab) &&
    (a.kind === 'fraction' || /^ of/.test(ab)) &&
    /^(?: [\p{L}’'-]+){0,6}(?:,? or | \()$/u.test(
      bc.replace(/^((?: [\p{L}’'-]+){1,6}), $/u, isNamed(reading, c) ? '$1, or ' : '$&'),
    )
  )
    return { part: c, total: b, share: a }
  const lead = reading.text.slice(Math.max(0, a.start - 14), a.start)
  if (isCounted(a) && isCounted(b) && isShare(c) && /\bof (?:the |its |some |their )?$/i.test(lead))
    return /^ [\p{L} -]{2,30}, $/u.test(ab) && THAT_IS.test(bc) ? { part: b, total: a, share: c } : undefined
  return undefined
}

function compare({ part, total, share }: Share): Finding | undefined {
  const sameUnit = part.kind === total.kind && part.unit === total.unit
  if (!sameUnit || total.value <= 0 || part.value > total.value * 1.5 || part.hedge === 'up to') return undefined
  const low = (100 * (part.value - slack(part))) / (total.value + slack(total))
  const high = (100 * (part.value + slack(part))) / Math.max(total.value - slack(total), 1e-9)
  const said = share.kind === 'fraction' ? share.value * 100 : share.value
  const give =
    share.kind === 'fraction' ? 4 : Math.max(slack(share), share.inWords ? 1 : 0) + Math.max(0.5, said * 0.02)
  if (said + give >= low && said - give <= high) return undefined
  const actual = (100 * part.value) / total.value
  return {
    rule: 'percentage-of-total',
    severity: 'high',
    sides: [
      [
        { start: part.start, end: part.end },
        { start: total.start, end: total.end },
      ],
      [{ start: share.start, end: share.end }],
    ],
    why: `${part.text} of ${total.text} is ${trim(actual)}%, not ${share.text.replace(/ of$/, '')}.`,
  }
}
