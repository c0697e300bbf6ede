import type { Span } from '@/lib/extraction/claim'
import { meet } from '@/lib/extraction/consistency/calendar'
import { shared } from '@/lib/extraction/consistency/content-words'
import {
  countedBy,
  isAnother,
  ofOthers,
  sameCounted,
  stemsOf,
  withoutFigures,
  type Topics,
} from '@/lib/extraction/consistency/parts/matter'
import { openingOf } from '@/lib/extraction/consistency/parts/opening'
import { isInSameWords } from '@/lib/extraction/consistency/parts/same-words'
import { isSaidAlike, type Told } from '@/lib/extraction/consistency/parts/said-alike'
import { isSimilar } from '@/lib/extraction/consistency/parts/same-amount'
import type { Figure } from '@/lib/extraction/consistency/parts/short-parts'
import type { Quantity } from '@/lib/extraction/consistency/quantities'
import { within, type Reading } from '@/lib/extraction/consistency/reading'
import type { Sentence } from '@/lib/extraction/consistency/sentences'

/** A figure of a part and an amount of the text, each where it stands. */
function inWords(reading: Reading, { part, amount }: Figure, other: Quantity, sentence: Sentence): [Told, Told] {
  const offset = part.place?.start ?? 0
  const place = { start: amount.start - offset, end: amount.end - offset }
  return [
    { text: part.text, amount, place, within: { start: 0, end: part.text.length } },
    { text: reading.text, amount: other, place: other, within: sentence },
  ]
}

export function isAlike(reading: Reading, figure: Figure, other: Quantity, sentence: Sentence): boolean {
  const [mine, theirs] = inWords(reading, figure, other, sentence)
  return isSaidAlike(mine, theirs, figure.part.headline)
}

/** Nearly the same words tell both. */
export function isWordedAlike(reading: Reading, figure: Figure, other: Quantity, sentence: Sentence): boolean {
  return isInSameWords(...inWords(reading, figure, other, sentence))
}

/** Of something else for what stands beside it: another time, plan or part, other names or days, or the part's own figure. */
export function isOther(
  reading: Reading,
  topics: Topics,
  { part, amount }: Figure,
  other: Quantity,
  sentence: Sentence,
): boolean {
  if (isAnother(reading, sentence, other, part.text) || ofOthers(part.names, topics.namesOf(sentence))) return true
  // The sentence that has the part's figure has the other one for something else.
  const beside = within(reading.quantities, sentence)
  if (beside.some((one) => isSimilar(amount, one) && one.value === amount.value)) return true
  return part.place !== undefined && onOtherDays(reading, part.place, sentence)
}

/** The same matter, where nothing beside it says that it is another: enough of what they are told with is the same. */
export function isFirmlySame(
  reading: Reading,
  topics: Topics,
  { part, amount, counted }: Figure,
  other: Quantity,
  sentence: Sentence,
): boolean {
  if (amount.kind === 'count' && !sameCounted(counted, countedBy(reading.text, other))) return false
  const common = shared(
    withoutFigures(stemsOf(part.text), amount),
    withoutFigures(topics.stemsOf(sentence), other),
  ).filter((stem) => !part.counted.has(stem))
  if (amount.kind === 'count') return common.length >= 2
  const rivals = within(reading.quantities, sentence).filter((one) => isSimilar(one, other))
  const sameNames = shared(part.names, topics.namesOf(sentence)).length > 0
  return common.length >= (rivals.length === 1 && (sameNames || amount.kind !== 'money') ? 2 : 3)
}

/** Both tell a day, and none of the days is the same. */
export function onOtherDays(reading: Reading, part: Span, sentence: Span): boolean {
  const [mine, theirs] = [within(reading.dates, part), within(reading.dates, sentence)]
  if (mine.length === 0 || theirs.length === 0) return false
  return !mine.some((one) => theirs.some((other) => meet(one.range, other.range)))
}

/** The text's figure is of the headline's matter: the same thing counted, or the same words around it. */
export function isSameTopic(
  reading: Reading,
  { part, amount, counted }: Figure,
  other: Quantity,
  sentence: Sentence,
): boolean {
  const common = shared(stemsOf(part.text), stemsOf(sentence.text))
  if (amount.kind === 'count')
    return (
      shared(counted, countedBy(reading.text, other)).length > 0 && common.length >= (other.nouns.length > 0 ? 1 : 2)
    )
  const offset = part.place?.start ?? 0
  const after = stemsOf(part.text.slice(amount.end - offset, amount.end - offset + 40))
  const near = stemsOf(
    reading.text.slice(Math.max(sentence.start, other.start - 20), Math.min(sentence.end, other.end + 60)),
  )
  const rivals = within(reading.quantities, sentence).filter((one) => one.kind === other.kind)
  // In the opening, the one amount of its kind is the headline's, if the matter is the same.
  const opening = openingOf(reading, 0, 3).includes(sentence) && rivals.length === 1
  if (opening && common.length >= 2) return true
  return common.length >= 2 && (shared(after, near).length > 0 || common.length >= 3)
}
