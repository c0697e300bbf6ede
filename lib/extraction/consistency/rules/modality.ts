import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import { wordsOf } from '@/lib/extraction/consistency/content-words'
import { openContent } from '@/lib/extraction/consistency/open-content'
import { outsideQuotations, quotationsOf } from '@/lib/extraction/consistency/quotations'
import { within, type Reading } from '@/lib/extraction/consistency/reading'
import {
  surroundingsOf,
  takenTellings,
  tellingsToCome,
  type Surroundings,
  type Telling,
} from '@/lib/extraction/consistency/tellings'

/** Every telling is held against no more than this many others: enough for any article, and linear for any text. */
const MOST_COMPARED = 60

/** What is told as settled here and as open there. */
export const modality: Rule = (reading) => [...decisions(reading), ...openContent(reading)]

/** "has endorsed" here, "the proposed backing" there: one decision told as taken and as still to come. */
function decisions(reading: Reading): Finding[] {
  const quotations = quotationsOf(reading)
  const taken = Map.groupBy(outsideQuotations(takenTellings(reading), quotations), ({ decision }) => decision)
  const found: Finding[] = []
  for (const open of outsideQuotations(tellingsToCome(reading, taken), quotations)) {
    const tellings = taken.get(open.decision)?.slice(0, MOST_COMPARED) ?? []
    const same = tellings.filter(
      (one) => one.sentence !== open.sentence && !isOld(reading, one) && sameDecision(one, open),
    )
    const [done] = same
    if (!done) continue
    found.push({
      rule: 'modality',
      severity: open.weak ? 'low' : 'medium',
      sides: [same.map(({ start, end }) => ({ start, end })), [{ start: open.start, end: open.end }]],
      why: `The text says “${done.words}” as something done, but “${open.words}” as something still to come.`,
    })
  }
  return found
}

/** "In 2009, Corvane bought a fifth of it": done long before the news, and may be done again. */
function isOld(reading: Reading, { sentence }: Telling): boolean {
  const news = reading.newsDate
  return news !== undefined && within(reading.dates, sentence).some(({ range }) => range.last < news.range.first - 300)
}

function sameDecision(done: Telling, open: Telling): boolean {
  const [doneBeside, openBeside] = [surroundingsOf(done), surroundingsOf(open)]
  if (doneBeside.someOfMany || openBeside.someOfMany) return false
  if (open.agent) return [...open.agent].some((one) => doneBeside.before.has(one) || doneBeside.after.has(one))
  const noun = wordsOf(open.words).at(-1) ?? ''
  // "have signed an agreement … The proposed agreement": the one spoken of before.
  if (open.definite) return open.start > done.start && wordsOf(done.words).includes(noun)
  return areAlike(doneBeside, openBeside, open)
}

function areAlike(done: Surroundings, open: Surroundings, { decision, weak }: Telling): boolean {
  if (
    done.actors.size > 0 &&
    open.actors.size > 0 &&
    ![...open.actors].some((one) => done.before.has(one) || done.after.has(one))
  )
    return false
  const inDone = new Set([...done.before, ...done.after])
  const common = [...open.before, ...open.after].filter((one, i, all) => inDone.has(one) && all.indexOf(one) === i)
  const oneObject = open.object !== undefined && open.object === done.object && !open.object.startsWith('@')
  if (decision.alone && !weak) return [...open.actors].some((one) => done.actors.has(one))
  return common.length >= (weak ? 3 : 2) || (oneObject && !weak)
}
