import type { Span } from '@/lib/extraction/claim'
import { contentStems, shared, stem } from '@/lib/extraction/consistency/content-words'
import {
  countedBy,
  isAnother,
  isCompared,
  isMatter,
  ofOthers,
  sameCounted,
  stemsOf,
  withoutFigures,
  type Topics,
} from '@/lib/extraction/consistency/parts/matter'
import { openingOf } from '@/lib/extraction/consistency/parts/opening'
import { isFarFrom } from '@/lib/extraction/consistency/parts/other-amount'
import { isSimilar } from '@/lib/extraction/consistency/parts/same-amount'
import { onOtherDays } from '@/lib/extraction/consistency/parts/same-matter'
import type { Figure } from '@/lib/extraction/consistency/parts/short-parts'
import type { Quantity } from '@/lib/extraction/consistency/quantities'
import { within, type Reading } from '@/lib/extraction/consistency/reading'
import type { Sentence } from '@/lib/extraction/consistency/sentences'
import { Gaz, lookUp } from '@/lib/extraction/tokens/lexicon'

/** An amount of the text that is not the part's, with the sentence it stands in. */
export interface Rival {
  other: Quantity
  sentence: Sentence
}

/** Letters: a longer line tells several things, and one word in common says little. */
const LONGEST = 90
/** Other amounts of the kind in an article whose captions and standfirst are held against them: among more, one word says little. */
const MOST_OTHERS = 3
/** Sentences that open the text below the headline. */
const OPENING = 2

/**
 * A headline's amount that the article has nowhere ought to stand somewhere in it: the amount that is told of the same thing, if all
 * those told of it are one amount. A word in common in the same clause is enough, since nothing else can be the headline's source.
 * A short standfirst or caption may have a figure of its own: it is held so only against a text with few amounts of the kind. Never
 * for a part with a second amount of the kind, for an amount that the words beside it compare with another, or beside other names or
 * days. A part that says only what it counts (“Three arrested”) is held so where the whole text has one other number of the same
 * things.
 */
export function soleRivals(reading: Reading, topics: Topics, figure: Figure, others: readonly Rival[]): Quantity[] {
  const { part, amount } = figure
  if (part.text.length > LONGEST) return []
  // “The 10,000-metre race”: which one, not how long.
  if (!part.headline && amount.kind === 'measure' && amount.text.includes('-')) return []
  // Also one that is only told to be compared with, and is no figure of the part.
  const all = part.place ? within(reading.quantities, part.place) : part.figures
  if (all.some((one) => one.start !== amount.start && isSimilar(one, amount) && amount.kind !== 'count')) return []
  if (isBare(figure) && new Set(countsOfIt(reading, figure, others)).size > 1) return []
  if (!part.headline && new Set(others.map(({ other }) => other.value)).size > MOST_OTHERS) return []
  const opening = new Set(openingOf(reading, part.place?.end ?? 0, OPENING))
  const found = others.filter((rival) =>
    isOfIt(reading, topics, figure, rival, part.headline && opening.has(rival.sentence)),
  )
  return new Set(found.map(({ other }) => other.value)).size === 1 ? found.map(({ other }) => other) : []
}

function isOfIt(
  reading: Reading,
  topics: Topics,
  { part, amount, counted }: Figure,
  { other, sentence }: Rival,
  isOpening: boolean,
): boolean {
  const before = reading.text.slice(Math.max(0, other.start - 20), other.start)
  if (other.text.toLowerCase() === 'one' || IN_SO_MANY.test(before)) return false
  if (isFarFrom(amount, other) || ofOthers(part.names, topics.namesOf(sentence))) return false
  if (part.place && onOtherDays(reading, part.place, sentence)) return false
  const clause = clauseAround(reading, sentence, other)
  if ((isOpening ? isCompared : isAnother)(reading, clause, other, part.text)) return false
  if (amount.kind === 'count') {
    const same = countedBy(reading.text, other)
    if (!sameCounted(counted, same)) return false
    if (part.headline && ![...counted].some(isMatter)) return true
  }
  const told = reading.text.slice(clause.start, clause.end).replaceAll(CAPITAL, (word) => (isName(word) ? ' ' : word))
  const common = shared(withoutFigures(stemsOf(part.text), amount), withoutFigures(stemsOf(told), other))
  const names = new Set(Array.from(part.names, stem))
  const own = part.headline || isBare({ part, amount, counted }) ? new Set<string>() : counted
  return common.some((word) => !names.has(word) && !TURNS.has(word) && !own.has(word))
}

/** “Three arrested”, “11 jobs go”: it says no more than what is counted, so there can be no other word in common. */
function isBare({ part, amount, counted }: Figure): boolean {
  if (amount.kind !== 'count' || part.headline) return false
  return [...withoutFigures(stemsOf(part.text), amount)].every((word) => counted.has(word) || TURNS.has(word))
}

/** Every other number of the same things, whatever it is told of. */
function countsOfIt(reading: Reading, { counted }: Figure, others: readonly Rival[]): number[] {
  return others
    .filter(({ other }) => sameCounted(counted, countedBy(reading.text, other)))
    .map(({ other: { value } }) => value)
}

const CAPITAL = /(?<=[\p{L},] )\p{Lu}[\p{L}’'-]+/gu
/** A name says whose it is, not what. */
const isName = (word: string) => (lookUp(word.toLowerCase()).gaz & Gaz.COMMON) === 0
/** That a thing went up or down, and when, says nothing of which thing it was. */
const TURNS = contentStems(
  'rise rises rising rose risen fall falls falling fell fallen jump jumps jumped soar soars soared gain gains gained drop drops dropped slip slipped grow grew grown increase increased decrease decreased higher lower cut cuts quarter month monthly year yearly annual week half report reported record',
)
/** “One in three” is a share. */
const IN_SO_MANY = /\b(?:\d+|one|two|three|four|nine) (?:in|out of)(?: every)? $/i

const EDGE = /[,;:()–—“”"]|\b(?:and|but|while|or|who|which)\b/gi

/** The words around an amount up to the next mark or joining word. */
function clauseAround(reading: Reading, sentence: Sentence, amount: Quantity): Span {
  const before = reading.text.slice(sentence.start, amount.start).split(EDGE).at(-1) ?? ''
  const after = reading.text.slice(amount.end, sentence.end).split(EDGE)[0] ?? ''
  return { start: amount.start - before.length, end: amount.end + after.length }
}
