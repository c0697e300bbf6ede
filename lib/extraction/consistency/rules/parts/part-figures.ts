import type { Span } from '@/lib/extraction/claim'
import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import { shared } from '@/lib/extraction/consistency/content-words'
import { countedBy, Topics } from '@/lib/extraction/consistency/parts/matter'
import { isSumOfItems, itemsWithTotals } from '@/lib/extraction/consistency/parts/item-totals'
import { isNarrowedByPlace } from '@/lib/extraction/consistency/parts/of-one-place'
import { openingOf } from '@/lib/extraction/consistency/parts/opening'
import { isWorkedOutFrom } from '@/lib/extraction/consistency/parts/made-of'
import { isComparedBefore, isFarFrom } from '@/lib/extraction/consistency/parts/other-amount'
import { blockAt, calledAt, capital, listed } from '@/lib/extraction/consistency/parts/part-of-text'
import { isSameAmount, isSimilar } from '@/lib/extraction/consistency/parts/same-amount'
import {
  isAlike,
  isFirmlySame,
  isOther,
  isSameTopic,
  isWordedAlike,
} from '@/lib/extraction/consistency/parts/same-matter'
import { countedIn, partsOf, type Figure, type Part } from '@/lib/extraction/consistency/parts/short-parts'
import { soleRivals, type Rival } from '@/lib/extraction/consistency/parts/sole-rivals'
import { isFigure, tableFigures } from '@/lib/extraction/consistency/parts/table-figures'
import type { Quantity } from '@/lib/extraction/consistency/quantities'
import { sentenceAt, type Reading } from '@/lib/extraction/consistency/reading'
import type { Sentence } from '@/lib/extraction/consistency/sentences'

/** Sentences of the text in which a headline's figure stands, where it stands at all. */
const OPENING = 15
/** Places that each figure is compared with: a text must not make this grow without end. */
const MOST_ALIKE = 120

/** Letters of an item that tells one thing. */
const LONGEST_ITEM = 90
/** Different amounts that are told of one figure: more are a row of other things, as months, towns or rates are. */
const MOST_RIVALS = 2
/**
 * Each figure of the headline, and of a standfirst, subhead, caption or item of a list, against every place that tells the same matter. A place
 * that agrees does not speak for one that doesn't: it is named in the reasoning, and the other is held to the same matter more
 * strictly, since one of the two may be about something else.
 */
export const partFigures: Rule = (reading) => {
  const topics = new Topics(reading)
  const told: Told[] = []
  return partsOf(reading).flatMap((part) =>
    part.figures.flatMap((figure) => against(reading, topics, part, figure, told)),
  )
}

function against(reading: Reading, topics: Topics, part: Part, amount: Quantity, told: Told[]): Finding[] {
  const figure: Figure = { part, amount, counted: countedIn(reading, part, amount) }
  const alike = reading.quantities
    .filter((other) => other.kind !== 'fraction' && isSimilar(amount, other) && isOutside(part, other))
    .slice(0, MOST_ALIKE)
  const agreeing = agreeingWith(reading, figure, alike)
  const isInTable = tableFigures(reading).some((one) => isFigure(amount, one))
  const rivals = rivalsOf(reading, topics, figure, alike, agreeing.length > 0 || isInTable)
  const fresh = rivals.filter((rival) => !isTold(told, amount, rival))
  told.push({ amounts: [amount, ...agreeing], rivals })
  if (new Set(rivals.map(({ value }) => value)).size > MOST_RIVALS) return []
  return [...Map.groupBy(fresh, ({ value }) => value).values()].flatMap((places) => {
    const [rival] = places
    if (!rival) return []
    return [
      {
        rule: part.headline ? 'headline-text' : 'part-figures',
        severity: 'high' as const,
        sides: [...(part.place ? [[placeOf(amount)]] : []), places.map(placeOf)],
        why: sayDifference(reading, part, amount, rival, agreeing),
      },
    ]
  })
}

const placeOf = ({ start, end }: Quantity): Span => ({ start, end })
const isOutside = ({ place }: Part, { start }: Quantity) => !place || start < place.start || start >= place.end

/** The places that say the same amount of the same. */
function agreeingWith(reading: Reading, { amount, counted }: Figure, alike: readonly Quantity[]): Quantity[] {
  // "About $42 million" has no leeway left where the text also says $42 million.
  const firm = new Set(alike.flatMap(({ hedge, value }) => (hedge === undefined ? [value] : [])))
  return alike.filter(
    (other) =>
      isSameAmount(amount, firm.has(other.value) ? { ...other, hedge: 'just' } : other) &&
      (amount.kind !== 'count' || counted.size === 0 || shared(counted, countedBy(reading.text, other)).length > 0),
  )
}

/** The places that give another amount of the same matter. */
function rivalsOf(
  reading: Reading,
  topics: Topics,
  figure: Figure,
  alike: readonly Quantity[],
  isBorneOut: boolean,
): Quantity[] {
  const isItem = blockAt(reading, figure.part.place ?? figure.amount)?.role === 'LIST_ITEM'
  const isTotal = isItem ? totalsAbove(reading, figure.amount) : () => false
  const { place, headline } = figure.part
  // What all parts but a narrower one agree in is not that one's.
  const isOfOthers = ({ value, start }: Quantity, { text }: Sentence) =>
    !headline &&
    place !== undefined &&
    alike.some((one) => one.value === value && one.start !== start) &&
    isNarrowedByPlace(reading, place, text)
  const others = alike.flatMap((other): Rival[] => {
    const sentence = sentenceAt(reading, other.start)
    const role = blockAt(reading, other)?.role
    // The items of a list tell of different things.
    const isHere =
      !isTotal(other) &&
      role !== 'TABLE_CELL' &&
      !(isItem && role === 'LIST_ITEM') &&
      !isSameAmount(figure.amount, other) &&
      !isComparedBefore(reading.text, other) &&
      !isWorkedOutFrom(reading, figure.amount, other)
    return sentence && isHere && !isOfOthers(other, sentence) ? [{ other, sentence }] : []
  })
  // An item has figures of its own: it is held only against an article that has no other for the same thing.
  if (isItem && isBorneOut) return []
  const firm = others.filter(({ other, sentence }) => isOfTheSame(reading, topics, figure, other, sentence))
  if (isItem) {
    const isShort = figure.part.text.length <= LONGEST_ITEM
    const worded = firm.filter(({ other, sentence }) => isShort && isWordedAlike(reading, figure, other, sentence))
    return worded.length > 0 ? worded.map(({ other }) => other) : soleRivals(reading, topics, figure, others)
  }
  if (isBorneOut)
    return firm
      .filter(({ sentence }) => !isNarrowedByPlace(reading, sentence, figure.part.text))
      .map(({ other }) => other)
  if (firm.length > 0) return firm.map(({ other }) => other)
  if (!figure.part.headline) return soleRivals(reading, topics, figure, others)
  const opening = new Set(openingOf(reading, 0, OPENING))
  const [first] = others.filter(
    (one) =>
      opening.has(one.sentence) &&
      isSameTopic(reading, figure, one.other, one.sentence) &&
      isAlike(reading, figure, one.other, one.sentence),
  )
  return first ? [first.other] : soleRivals(reading, topics, figure, others)
}

/** Firmly the same matter, told alike; or not another one for all that stands beside it, in nearly the same words. */
function isOfTheSame(reading: Reading, topics: Topics, figure: Figure, other: Quantity, sentence: Sentence): boolean {
  if (isFarFrom(figure.amount, other)) return false
  const isFirm = isFirmlySame(reading, topics, figure, other, sentence) && isAlike(reading, figure, other, sentence)
  if (!isFirm && !isWordedAlike(reading, figure, other, sentence)) return false
  return !isOther(reading, topics, figure, other, sentence)
}

/** What the items of the list make together contradicts none of them; `list-total` adds them up. */
function totalsAbove(reading: Reading, { start }: Quantity): (other: Quantity) => boolean {
  const totals = itemsWithTotals(reading).filter(({ parts }) => parts.some((part) => part.start === start))
  return (other) =>
    totals.some(({ total }) => total.value === other.value) || isSumOfItems(reading, { start, end: start }, other)
}

/** A figure with those that agree with it, and those that were told apart from it. */
interface Told {
  amounts: readonly Quantity[]
  rivals: readonly Quantity[]
}

/** What the headline was told of needs no telling of the standfirst that agrees with it, nor of the rivals among themselves. */
function isTold(told: readonly Told[], a: Quantity, b: Quantity): boolean {
  const among = (amounts: readonly Quantity[], { start }: Quantity) => amounts.some((one) => one.start === start)
  const alike = (amounts: readonly Quantity[], { value }: Quantity) => amounts.some((one) => one.value === value)
  return told.some(({ amounts, rivals }) => {
    if (among(rivals, a) && among(rivals, b)) return true
    return [
      [a, b],
      [b, a],
    ].some(([x, y]) => x && y && alike(amounts, x) && alike(rivals, y) && (among(amounts, x) || among(rivals, y)))
  })
}

function sayDifference(
  reading: Reading,
  part: Part,
  figure: Quantity,
  rival: Quantity,
  agreeing: readonly Quantity[],
): string {
  if (reading.blocks.length === 0 || !part.place)
    return `The headline says ${figure.text}, but the text says ${rival.text}.`
  const named = listed(agreeing.map((other) => calledAt(reading, other)))
  const so = named === '' ? '' : `, as ${/ and /.test(named) ? 'do' : 'does'} ${named},`
  return `${capital(calledAt(reading, figure))} says ${figure.text}${so || ','} but ${calledAt(reading, rival)} says ${rival.text}.`
}
