import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import { contentStems, shared, wordsOf } from '@/lib/extraction/consistency/content-words'
import { headlineOf } from '@/lib/extraction/consistency/parts/headline-of'
import { countedBy, isAnother, stemsOf } from '@/lib/extraction/consistency/parts/matter'
import { openingOf } from '@/lib/extraction/consistency/parts/opening'
import type { Quantity } from '@/lib/extraction/consistency/quantities'
import type { Reading } from '@/lib/extraction/consistency/reading'
import type { Sentence } from '@/lib/extraction/consistency/sentences'

/** Sentences of the text that tell the news. */
const OPENING = 3
/** Words for an order of size: fewer than the first or more than the second nobody calls so. */
const SIZES: readonly (readonly [words: string, least: number, most: number])[] = [
  ['tens of thousands', 15_000, 200_000],
  ['hundreds of thousands', 150_000, 2_000_000],
  ['thousands', 1_500, 50_000],
  ['hundreds', 150, 3_000],
  ['scores', 30, 400],
  ['dozens', 18, 300],
]
const SIZE = new RegExp(String.raw`\b(?:${SIZES.map(([words]) => words).join('|')})\b`, 'gi')
/** Before or behind such a word it is of money, or of hundreds more. */
const NOT_OF_PEOPLE = /(?:[£$€]|\bmore)\s*$/iu
const OPEN = /^(?:at least|more than|over|up to|well over|fewer than|less than|under|nearly|almost)$/

/**
 * “Thousands march in Marlow” above “about 600 people marched in Marlow”: a headline's order of size against the one number that the
 * opening has of those who did the same. Never where the article has another number of people or such a word of its own.
 */
export const partSizes: Rule = (reading) => {
  const headline = headlineOf(reading)
  if (!headline) return []
  const [said, ...more] = headline.text.matchAll(SIZE)
  if (!said || more.length > 0 || NOT_OF_PEOPLE.test(headline.text.slice(0, said.index))) return []
  if (
    /^ of\b(?! (?:people|fans|pupils|workers|protesters|marchers))/i.test(
      headline.text.slice(said.index + said[0].length),
    )
  )
    return []
  const size = SIZES.find(([words]) => words === said[0].toLowerCase())
  const end = headline.place?.end ?? 0
  if (!size || reading.text.slice(end).search(SIZE) >= 0) return []
  const counts = reading.quantities.filter((one) => one.start >= end && isOfPeople(reading, one))
  const [only] = counts
  if (
    !only ||
    new Set(counts.map(({ value }) => value)).size > 1 ||
    (only.hedge !== undefined && OPEN.test(only.hedge))
  )
    return []
  const sentence = openingOf(reading, end, OPENING).find((one) => one.start <= only.start && only.start < one.end)
  if (!sentence || isAnother(reading, sentence, only, headline.text)) return []
  const isOutside = only.value < size[1] || only.value > size[2]
  return isOutside && isSameDeed(reading, headline.text, said, only, sentence) ? [finding(headline, said, only)] : []
}

const ANYBODY = contentStems('people persons men women pupils students workers residents homes houses jobs')
/** Those who are named by what they did, as marchers are, say that in the same word. */
const PEOPLE = contentStems(
  'people persons men women protesters marchers demonstrators fans pupils students workers residents visitors guests supporters teachers nurses doctors migrants refugees passengers homes houses jobs',
)

function isOfPeople(reading: Reading, amount: Quantity): boolean {
  return amount.kind === 'count' && amount.value > 1 && shared(countedBy(reading.text, amount), PEOPLE).length > 0
}

/** How many words behind the size say what they did: “Thousands march”. */
const DEED = 2
/** Of those hurt only some are hurt badly. */
const SOME = /\b(?:badly|seriously|critically|severely|slightly|lightly|first|fatally)\b/i

/** What the number counts did what the headline says right behind its word. */
function isSameDeed(
  reading: Reading,
  headline: string,
  said: RegExpExecArray,
  only: Quantity,
  sentence: Sentence,
): boolean {
  const deed = stemsOf(
    wordsOf(headline.slice(said.index + said[0].length))
      .slice(0, DEED)
      .join(' '),
  )
  return !SOME.test(sentence.text) && shared(deed, countedBy(reading.text, only)).some((word) => !ANYBODY.has(word))
}

function finding(
  { place }: { place: { start: number } | undefined },
  said: RegExpExecArray,
  { start, end, text }: Quantity,
): Finding {
  const at = (place?.start ?? 0) + said.index
  return {
    rule: 'headline-text',
    severity: 'high',
    sides: [...(place ? [[{ start: at, end: at + said[0].length }]] : []), [{ start, end }]],
    why: `The headline says ${said[0]}, but the text says ${text}.`,
  }
}
