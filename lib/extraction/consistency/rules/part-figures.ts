import type { Span } from '@/lib/extraction/claim'
import { meet } from '@/lib/extraction/consistency/calendar'
import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import { shared } from '@/lib/extraction/consistency/content-words'
import { headlineOf } from '@/lib/extraction/consistency/parts/headline-of'
import {
  countedBy,
  isAnother,
  namesIn,
  ofOthers,
  sameCounted,
  stemsOf,
  Topics,
  withoutFigures,
} from '@/lib/extraction/consistency/parts/matter'
import { isCompared, isFarFrom } from '@/lib/extraction/consistency/parts/other-amount'
import { isSaidAlike } from '@/lib/extraction/consistency/parts/said-alike'
import { blockAt, calledAt, capital, isShort, listed } from '@/lib/extraction/consistency/parts/part-of-text'
import { comparable, scanQuantities, slack, type Quantity } from '@/lib/extraction/consistency/quantities'
import { sentenceAt, within, type Reading } from '@/lib/extraction/consistency/reading'
import type { Sentence } from '@/lib/extraction/consistency/sentences'

/** Sentences of the text in which a headline's figure stands, where it stands at all. */
const OPENING = 15
/** Figures of short parts that are compared, and places that each is compared with: a text must not make this grow without end. */
const [MOST_FIGURES, MOST_ALIKE] = [60, 120]

/** Different amounts that are told of one figure: more are a row of other things, as months, towns or rates are. */
const MOST_RIVALS = 2
/** A part that tells the article in short, and which of its figures are compared with what. */
interface Part {
  text: string
  place: Span | undefined
  headline: boolean
  figures: Quantity[]
  /** Stems of all that its figures count. */
  counted: Set<string>
  names: Set<string>
}

/**
 * Each figure of the headline, and of a standfirst, subhead or caption, against every place that tells the same matter. A place
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

function partsOf(reading: Reading): Part[] {
  const headline = headlineOf(reading)
  const parts: Part[] = []
  if (headline) {
    const offset = headline.place?.start ?? 0
    const dates = reading.dates.map(({ start, end }) => ({ start: start - offset, end: end - offset }))
    const figures = scanQuantities(headline.text, dates).map((one) => ({
      ...one,
      start: one.start + offset,
      end: one.end + offset,
    }))
    const names = headline.place ? namesIn(reading, headline.place) : new Set<string>()
    parts.push({ ...headline, headline: true, figures, counted: new Set(), names })
  }
  for (const block of reading.blocks)
    if (isShort(block) && block.role !== 'HEADLINE')
      parts.push({
        text: reading.text.slice(block.start, block.end),
        place: block,
        headline: false,
        figures: within(reading.quantities, block),
        counted: new Set(),
        names: namesIn(reading, block),
      })
  let left = MOST_FIGURES
  return parts.map((part) => {
    const figures = part.figures
      .filter(({ kind, text }) => kind !== 'fraction' && text.toLowerCase() !== 'one')
      .filter((figure) => part.headline || !isCompared(reading.text, figure))
      .slice(0, Math.max(0, left))
    left -= figures.length
    const counted = new Set(figures.flatMap((figure) => [...countedIn(reading, part, figure)]))
    return { ...part, figures, counted }
  })
}

/** What a figure of a part counts; the part may be a headline that does not stand in the text. */
function countedIn(reading: Reading, part: Part, { kind, start, end }: Quantity): Set<string> {
  if (kind !== 'count') return new Set()
  const offset = part.place?.start ?? 0
  if (!part.headline) return countedBy(reading.text, { start, end })
  return countedBy(part.text, { start: start - offset, end: end - offset })
}

/** A figure of a part, with what it counts. */
interface Figure {
  part: Part
  amount: Quantity
  counted: Set<string>
}

function against(reading: Reading, topics: Topics, part: Part, amount: Quantity, told: Told[]): Finding[] {
  const figure: Figure = { part, amount, counted: countedIn(reading, part, amount) }
  const alike = reading.quantities
    .filter((other) => other.kind !== 'fraction' && similar(amount, other) && isOutside(part, other))
    .slice(0, MOST_ALIKE)
  const agreeing = agreeingWith(reading, figure, alike)
  const rivals = rivalsOf(reading, topics, figure, alike, agreeing.length > 0)
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

function similar(a: Quantity, b: Quantity): boolean {
  return comparable(a, b) || (a.kind === 'measure' && b.kind === 'measure' && a.measure?.name === b.measure?.name)
}

/** The places that say the same amount of the same. */
function agreeingWith(reading: Reading, { amount, counted }: Figure, alike: readonly Quantity[]): Quantity[] {
  // "About $42 million" has no leeway left where the text also says $42 million.
  const firm = new Set(alike.flatMap(({ hedge, value }) => (hedge === undefined ? [value] : [])))
  const leeway = (other: Quantity) => (firm.has(other.value) ? other.grain / 2 : slack(other))
  return alike.filter(
    (other) =>
      Math.abs(other.value - amount.value) <= slack(amount) + leeway(other) + 1e-9 &&
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
  const others = alike.flatMap((other) => {
    const sentence = sentenceAt(reading, other.start)
    const near = Math.abs(other.value - figure.amount.value) <= slack(figure.amount) + slack(other) + 1e-9
    return sentence && !near && blockAt(reading, other)?.role !== 'TABLE_CELL' ? [{ other, sentence }] : []
  })
  const firm = others.filter(
    (one) =>
      isFirmlySame(reading, topics, figure, one.other, one.sentence) &&
      isAlike(reading, figure, one.other, one.sentence),
  )
  if (firm.length > 0 || isBorneOut || !figure.part.headline) return firm.map(({ other }) => other)
  const opening = new Set(reading.sentences.slice(0, OPENING))
  const [first] = others.filter(
    (one) =>
      opening.has(one.sentence) &&
      isSameTopic(reading, figure, one.other, one.sentence) &&
      isAlike(reading, figure, one.other, one.sentence),
  )
  return first ? [first.other] : []
}

function isAlike(reading: Reading, { part, amount }: Figure, other: Quantity, sentence: Sentence): boolean {
  const offset = part.place?.start ?? 0
  const place = { start: amount.start - offset, end: amount.end - offset }
  return isSaidAlike(
    { text: part.text, amount, place, within: { start: 0, end: part.text.length } },
    { text: reading.text, amount: other, place: other, within: sentence },
    part.headline,
  )
}

/** The same matter beyond doubt: nothing beside it speaks of another time, plan or part, and it names nobody else. */
function isFirmlySame(
  reading: Reading,
  topics: Topics,
  { part, amount, counted }: Figure,
  other: Quantity,
  sentence: Sentence,
): boolean {
  if (amount.kind === 'count' && !sameCounted(counted, countedBy(reading.text, other))) return false
  if (isFarFrom(amount, other)) return false
  if (isAnother(reading, sentence, other, part.text) || ofOthers(part.names, topics.namesOf(sentence))) return false
  // The sentence that has the part's figure has the other one for something else.
  const beside = within(reading.quantities, sentence)
  if (beside.some((one) => similar(amount, one) && one.value === amount.value)) return false
  if (part.place && onOtherDays(reading, part.place, sentence)) return false
  const common = shared(
    withoutFigures(stemsOf(part.text), amount),
    withoutFigures(topics.stemsOf(sentence), other),
  ).filter((stem) => !part.counted.has(stem))
  if (amount.kind === 'count') return common.length >= 2
  const rivals = beside.filter((one) => similar(one, other))
  const sameNames = shared(part.names, topics.namesOf(sentence)).length > 0
  return common.length >= (rivals.length === 1 && (sameNames || amount.kind !== 'money') ? 2 : 3)
}

/** Both tell a day, and none of the days is the same. */
function onOtherDays(reading: Reading, part: Span, sentence: Span): boolean {
  const [mine, theirs] = [within(reading.dates, part), within(reading.dates, sentence)]
  if (mine.length === 0 || theirs.length === 0) return false
  return !mine.some((one) => theirs.some((other) => meet(one.range, other.range)))
}

/** The text's figure is of the headline's matter: the same thing counted, or the same words around it. */
function isSameTopic(
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
  const opening = reading.sentences.indexOf(sentence) <= 2 && rivals.length === 1
  if (opening && common.length >= 2) return true
  return common.length >= 2 && (shared(after, near).length > 0 || common.length >= 3)
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
