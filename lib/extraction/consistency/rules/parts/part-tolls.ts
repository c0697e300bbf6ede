import type { Span } from '@/lib/extraction/claim'
import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import { countedBy, isAnother, isPeople, ofOthers, Topics } from '@/lib/extraction/consistency/parts/matter'
import { blockAt, calledAt, capital } from '@/lib/extraction/consistency/parts/part-of-text'
import { isWorkedOutFrom } from '@/lib/extraction/consistency/parts/made-of'
import { isSameAmount } from '@/lib/extraction/consistency/parts/same-amount'
import { onOtherDays } from '@/lib/extraction/consistency/parts/same-matter'
import { partsOf, type Part } from '@/lib/extraction/consistency/parts/short-parts'
import type { Quantity } from '@/lib/extraction/consistency/quantities'
import { sentenceAt, type Reading } from '@/lib/extraction/consistency/reading'
import type { Sentence } from '@/lib/extraction/consistency/sentences'

/** “Death toll rises to 12”, “the toll stood at 12”. */
const TOLL = /\b(?:death toll|toll)(?: (?:has|had|have))? (?:\p{L}+ )?(?:to|at|of|is|was)(?: [\p{L}]+)? $/iu
/** Beside a number of the dead that is only some of all, or of those who died at another time. */
const SOME =
  /\b(?:(?:another|fourth|third|fifth|sixth|seventh|eighth|ninth|tenth|\d+th) (?:person|victim|man|woman|patient|body)?|more|others?|among|of (?:those|them|whom|the)|memorial|anniversary|history|ago|ever|years?|earlier|previous(?:ly)?|feared|may have|could|would|might|risk|if|each|every|per|average)\b/i

interface Toll {
  amount: Quantity
  sentence: Sentence | undefined
}

/**
 * The number of the dead that a headline, standfirst, caption or subhead gives against the only one that the article has besides, in
 * whatever words the two are told (“kills three”, “claimed two lives”). Never where the part's own number stands anywhere else, where
 * the dead are told by groups, nor beside a year, place or day of another event, or a word that says they are some of them.
 */
export const partTolls: Rule = (reading) => {
  const tolls = reading.quantities.flatMap((amount): Toll[] =>
    isCount(amount) && blockAt(reading, amount)?.role !== 'TABLE_CELL' && isToll(reading.text, amount)
      ? [{ amount, sentence: sentenceAt(reading, amount.start) }]
      : [],
  )
  if (tolls.length === 0) return []
  const topics = new Topics(reading)
  return partsOf(reading).flatMap((part) => {
    const role = part.place && blockAt(reading, part.place)?.role
    if (role === 'LIST_ITEM' || role === 'NOTE') return []
    const [mine, ...more] = part.figures.filter((one) => isTollOf(part, one))
    return mine && more.length === 0 ? against(reading, topics, part, mine, tolls) : []
  })
}

const isCount = ({ kind, value }: Quantity) => kind === 'count' && value >= 1 && Number.isInteger(value)

function isTollOf(part: Part, amount: Quantity): boolean {
  const offset = part.place?.start ?? 0
  return isCount(amount) && isToll(part.text, { start: amount.start - offset, end: amount.end - offset })
}

/** People who died, whoever they were. */
function isToll(text: string, place: Span): boolean {
  if (TOLL.test(text.slice(Math.max(0, place.start - 40), place.start))) return true
  const counted = countedBy(text, place)
  return counted.has('dead') && isPeople(counted)
}

function against(reading: Reading, topics: Topics, part: Part, mine: Quantity, tolls: readonly Toll[]): Finding[] {
  const { place } = part
  const others = tolls.filter(({ amount: { start } }) => !place || start < place.start || start >= place.end)
  if (others.some(({ amount }) => isSameAmount(mine, amount)) || isToldInGroups(reading, place)) return []
  if (SOME.test(part.text) || /\b(?:19|20)\d\d\b/.test(part.text)) return []
  const [rival] = others
  if (!rival || new Set(others.map(({ amount }) => amount.value)).size > 1) return []
  const isOfIt = ({ amount, sentence }: Toll) =>
    sentence !== undefined &&
    !isWorkedOutFrom(reading, mine, amount) &&
    !SOME.test(sentence.text) &&
    !isAnother(reading, sentence, amount, part.text) &&
    !ofOthers(part.names, topics.namesOf(sentence)) &&
    !(place && onOtherDays(reading, place, sentence))
  // A second sentence that counts the dead anew, or one that tells of one more of them, makes the number another one.
  if (!others.every(isOfIt) || reading.sentences.some(({ text }) => MORE_DIED.test(text) || ONE_DIED.test(text)))
    return []
  return [finding(reading, part, mine, others)]
}

/** “A fourth died on Tuesday”, “one more person has died”. */
const MORE_DIED =
  /\b(?:another|(?:an?|the) (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:nd|rd|th))|one (?:more|other)|\w+ (?:more|others))\b[^.;]{0,40}\b(?:died|dies|dead|killed|death)\b/i
/** “A man died in hospital”, “Jane Holm, 54, was killed”: somebody who may be one more. */
const ONE_DIED = new RegExp(
  [
    String.raw`\b(?:(?:[Aa]n?|[Tt]he)(?: (?!(?:where|which|when|whom|in|at|on|after|people|persons|victims|others)\b)[\p{L}\d-]+){1,4}|[Hh]e|[Ss]he|\p{Lu}[\p{L}’'-]+)`,
    String.raw`(?:, (?:aged )?\d+,)?(?:,? who [^,.;]{1,40},?)?(?: (?:also|later|has|had))?`,
    String.raw` (?:died|dies|was (?:later )?(?:killed|found dead|pronounced dead|declared dead))\b`,
  ].join(''),
  'u',
)

/** “Three adults and two children were killed”: their sum may be the part’s. */
function isToldInGroups(reading: Reading, part: Span | undefined): boolean {
  return reading.quantities.some((amount) => {
    if (amount.kind !== 'count' || (part && amount.start >= part.start && amount.start < part.end)) return false
    const counted = countedBy(reading.text, amount)
    return counted.has('dead') && !isPeople(counted)
  })
}

function finding(reading: Reading, part: Part, mine: Quantity, others: readonly Toll[]): Finding {
  const [first] = others
  const isBlocks = reading.blocks.length > 0 && part.place
  const here = isBlocks ? calledAt(reading, mine) : 'the headline'
  const there = isBlocks && first ? calledAt(reading, first.amount) : 'the text'
  return {
    rule: part.headline ? 'headline-text' : 'part-figures',
    severity: 'high',
    sides: [
      ...(part.place ? [[{ start: mine.start, end: mine.end }]] : []),
      others.map(({ amount: { start, end } }) => ({ start, end })),
    ],
    why: `${capital(here)} says ${mine.text}, but ${there} says ${first?.amount.text ?? ''}.`,
  }
}
