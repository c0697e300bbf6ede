import { countedBy, isMatter } from '@/lib/extraction/consistency/parts/matter'
import { isSimilar } from '@/lib/extraction/consistency/parts/same-amount'
import { slack, type Quantity } from '@/lib/extraction/consistency/quantities'
import { sentenceAt, within, type Reading } from '@/lib/extraction/consistency/reading'
import { lastStartingBefore } from '@/lib/extraction/consistency/sentences'

/** Amounts that are added up: more are a table in prose. */
const MOST_PARTS = 6
/** Amounts of three sentences that are looked at: a text must not make this grow without end. */
const MOST_AMOUNTS = 24
/** Kinds of which the parts make a whole; two shares need not be of one. */
const ADDED: ReadonlySet<Quantity['kind']> = new Set(['count', 'money', 'measure'])

/**
 * Whether an amount of the text is one of several, told one after the other, that make the total together (“Ten dead” above “six
 * died on Monday. Four more died in hospital.”), or one of two that are the total apart (“by 400 votes” above “won 4,400 votes, Bell
 * 4,000”). They stand in its sentence or the one on either side. Numbers of what happened to people are added only to their like: two
 * dead and one hurt are no three dead.
 */
export function isWorkedOutFrom(reading: Reading, total: Quantity, part: Quantity): boolean {
  if (!ADDED.has(total.kind)) return false
  const amounts = amountsAround(reading, total, part)
  const at = amounts.findIndex(({ start }) => start === part.start)
  if (at < 0) return false
  return isInSum(amounts, at, total) || isInDifference(reading, amounts, at, total)
}

function isInSum(amounts: readonly Quantity[], at: number, total: Quantity): boolean {
  for (let first = Math.max(0, at - MOST_PARTS + 1); first <= at; first += 1) {
    let sum = 0
    let give = slack(total)
    for (const [index, amount] of amounts.slice(first, first + MOST_PARTS).entries()) {
      sum += amount.value
      give += slack(amount)
      const isRun = index > 0 && first + index >= at
      if (isRun && Math.abs(sum - total.value) <= allowed(total, give)) return true
    }
  }
  return false
}

/** Whole numbers have no rounding to hide behind. */
function allowed(total: Quantity, give: number): number {
  return total.kind === 'count' && total.scale === 1 && total.hedge === undefined ? 1e-9 : give + 1e-9
}

/** Two amounts side by side in one sentence. */
function isInDifference(reading: Reading, amounts: readonly Quantity[], at: number, total: Quantity): boolean {
  const own = amounts[at]
  return [amounts[at - 1], amounts[at + 1]].some(
    (other) =>
      own &&
      other &&
      sentenceAt(reading, own.start) === sentenceAt(reading, other.start) &&
      Math.abs(Math.abs(own.value - other.value) - total.value) <= allowed(total, slack(own) + slack(other)),
  )
}

/** The amounts that may be added to a part, in order: those of its sentence and of its neighbours. */
function amountsAround(reading: Reading, total: Quantity, part: Quantity): Quantity[] {
  const index = lastStartingBefore(reading.sentences, part.start)
  const [from, to] = [reading.sentences[index - 1] ?? reading.sentences[index], reading.sentences[index + 1]]
  const end = to?.end ?? reading.sentences[index]?.end ?? part.end
  const mine = mattersIn(reading, total)
  return within(reading.quantities, { start: from?.start ?? part.start, end })
    .filter((one) => one.start !== total.start && isSimilar(one, total) && isAdded(mattersIn(reading, one), mine))
    .slice(0, MOST_AMOUNTS)
}

const mattersIn = (reading: Reading, amount: Quantity) => [...countedBy(reading.text, amount)].filter(isMatter)

function isAdded(matters: readonly string[], ofTotal: readonly string[]): boolean {
  return matters.length === 0 || ofTotal.length === 0 || matters.some((one) => ofTotal.includes(one))
}
