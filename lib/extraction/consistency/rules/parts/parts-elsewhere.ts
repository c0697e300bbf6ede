import type { Span, TextBlock } from '@/lib/extraction/claim'
import { meet, readEdtf, type DayRange } from '@/lib/extraction/consistency/calendar'
import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import { shared } from '@/lib/extraction/consistency/content-words'
import { isWorkedOutFrom } from '@/lib/extraction/consistency/parts/made-of'
import { isFarFrom } from '@/lib/extraction/consistency/parts/other-amount'
import { blockAt, calledAt, capital, isShort } from '@/lib/extraction/consistency/parts/part-of-text'
import { isSameAmount } from '@/lib/extraction/consistency/parts/same-amount'
import { matterWords, WORDS_ELSEWHERE, type WordsOfLanguage } from '@/lib/extraction/consistency/parts/words-elsewhere'
import { comparable, type Quantity } from '@/lib/extraction/consistency/quantities'
import { sentenceAt, within, type Mention, type Reading } from '@/lib/extraction/consistency/reading'

/** Short parts, and amounts and days of a text, that are compared: a text must not make this grow without end. */
const [MOST_PARTS, MOST_AMOUNTS, MOST_DAYS] = [60, 300, 300]
/** Letters either side of an amount in which the words stand that say of which time or plan it is. */
const BESIDE = 40

/**
 * In the languages that are read by a grammar: a sum, a share, a number of the dead or a day of a headline, standfirst, subhead or
 * caption against the only one of its kind that the rest of the article has, where the sentence of that one has a word of the part.
 * Never where the part’s own stands anywhere else, the other is one of another time or plan, or either is of some of the dead.
 */
export const partsElsewhere: Rule = (reading) => {
  const words = WORDS_ELSEWHERE[reading.language.toLowerCase().split(/[-_]/)[0] ?? '']
  if (!words || !reading.blocks.some(isShort)) return []
  const amounts = amountsOf(reading, words)
  const days = daysOf(reading)
  return reading.blocks
    .filter(isShort)
    .slice(0, MOST_PARTS)
    .flatMap((part) => [...amountsAgainst(reading, words, part, amounts), ...daysAgainst(reading, words, part, days)])
}

/** An amount as it is compared: of the dead, or of money or of a hundred. */
interface Amount {
  amount: Quantity
  isDead: boolean
}

function amountsOf(reading: Reading, words: WordsOfLanguage): Amount[] {
  const all = reading.quantities.filter((one) => blockAt(reading, one)?.role !== 'TABLE_CELL').slice(0, MOST_AMOUNTS)
  return all.flatMap((one): Amount[] => {
    const before = reading.text.slice(Math.max(0, one.start - BESIDE), one.start)
    const amount: Quantity = words.hedged.test(before) ? { ...one, hedge: 'about' } : one
    if (one.kind !== 'count') return [{ amount, isDead: false }]
    return isOfDead(reading, words, one) ? [{ amount, isDead: true }] : []
  })
}

/** Whether a number is one of people who died, by the words that stand with it in its clause. */
function isOfDead(reading: Reading, words: WordsOfLanguage, amount: Quantity): boolean {
  return words.dead.test(clauseAt(reading, words, amount))
}

function clauseAt(reading: Reading, words: WordsOfLanguage, place: Span): string {
  const within = sentenceAt(reading, place.start) ?? place
  const before = reading.text.slice(within.start, place.start).split(words.joins).at(-1) ?? ''
  const after = reading.text.slice(place.end, within.end).split(words.joins)[0] ?? ''
  return `${before} # ${after}`
}

const isIn = (part: Span, { start }: Span) => start >= part.start && start < part.end

function amountsAgainst(
  reading: Reading,
  words: WordsOfLanguage,
  part: TextBlock,
  amounts: readonly Amount[],
): Finding[] {
  const own = amounts.filter(({ amount }) => isIn(part, amount))
  return own.flatMap((mine) => {
    const isLike = (one: Amount) => one.isDead === mine.isDead && comparable(one.amount, mine.amount)
    // With a second one beside it, nobody knows which of the two the other is.
    if (own.filter(isLike).length > 1) return []
    const others = amounts.filter((one) => !isIn(part, one.amount) && isLike(one))
    const [rival] = others
    if (!rival || others.some(({ amount }) => isSameAmount(mine.amount, amount))) return []
    if (new Set(others.map(({ amount }) => amount.value)).size > 1) return []
    if (others.some(({ amount }) => isWorkedOutFrom(reading, mine.amount, amount))) return []
    const isOfIt = mine.isDead
      ? areSameDead(reading, words, mine.amount, others)
      : isSameMatter(reading, words, part, mine.amount, rival.amount)
    const places = others.map(({ amount }) => amount)
    return isOfIt ? [finding(reading, part, mine.amount, places)] : []
  })
}

const isOther = (reading: Reading, words: WordsOfLanguage, place: Span) => {
  const sentence = sentenceAt(reading, place.start) ?? place
  const from = Math.max(sentence.start, place.start - BESIDE)
  return words.other.test(reading.text.slice(from, Math.min(sentence.end, place.end + BESIDE)))
}

/** People, whoever they are, on both sides; no others of the dead are told apart, and none of the numbers is only some of them. */
function areSameDead(reading: Reading, words: WordsOfLanguage, mine: Quantity, others: readonly Amount[]): boolean {
  if (reading.sentences.some(({ text }) => words.dead.test(text) && words.other.test(text))) return false
  const isOneMore = others.every(({ amount }) => mine.value === amount.value + 1)
  if (isOneMore && reading.sentences.some(({ text }) => words.andOne.test(text))) return false
  return [mine, ...others.map(({ amount }) => amount)].every(
    (one) =>
      words.people.test(reading.text.slice(one.end, one.end + BESIDE)) &&
      !hasOtherYear(sentenceAt(reading, one.start)?.text ?? '', ''),
  )
}

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g
const hasOtherYear = (text: string, part: string) => (text.match(YEAR) ?? []).some((year) => !part.includes(year))

function isSameMatter(
  reading: Reading,
  words: WordsOfLanguage,
  part: TextBlock,
  mine: Quantity,
  other: Quantity,
): boolean {
  const sentence = sentenceAt(reading, other.start)
  if (!sentence || isFarFrom(mine, other) || isOther(reading, words, other) || isOther(reading, words, mine))
    return false
  const text = reading.text.slice(part.start, part.end)
  if (hasOtherYear(sentence.text, text) || words.gives.test(sentence.text) !== words.gives.test(text)) return false
  const names = namesOf(reading, [part, sentence], words)
  const told = new Set([...matterWords(text, words)].filter((word) => !names.has(word)))
  const common = shared(told, matterWords(sentence.text, words))
  if (common.length > 1) return true
  // What a short headline is about is its first word; “costs”, or who pays, is said of everything.
  const isHead = part.role === 'HEADLINE' || part.role === 'STANDFIRST'
  return isHead && told.size <= 2 && [...told].slice(0, 1).some((word) => common.includes(word))
}

/** Whose or where a sum is, is no word for what it is of. */
function namesOf(reading: Reading, spans: readonly Span[], words: WordsOfLanguage): Set<string> {
  const { PERSON, ORGANISATION, PLACE } = reading.mentions
  const named = [PERSON, ORGANISATION, PLACE].flatMap((mentions) => spans.flatMap((span) => within(mentions, span)))
  return new Set(named.flatMap(({ text }) => [...matterWords(text, words)]))
}

/** A day with the words of its clause. */
interface Day {
  day: Mention
  range: DayRange
}

function daysOf(reading: Reading): Day[] {
  return reading.mentions.DATE.slice(0, MOST_DAYS).flatMap((day): Day[] => {
    const value = reading.claims[day.claim]?.value
    const range = value === undefined ? undefined : readEdtf(value)
    return range && range.first === range.last && blockAt(reading, day)?.role !== 'TABLE_CELL' ? [{ day, range }] : []
  })
}

function daysAgainst(reading: Reading, words: WordsOfLanguage, part: TextBlock, days: readonly Day[]): Finding[] {
  const [mine, ...more] = days.filter(({ day }) => isIn(part, day))
  if (!mine || more.length > 0 || within(reading.dates, part).length > 1) return []
  const others = days.filter(({ day }) => !isIn(part, day))
  const [rival] = others
  if (!rival || others.some(({ range }) => meet(range, mine.range))) return []
  const told = matterWords(clauseAt(reading, words, mine.day), words)
  const isOfIt = ({ day }: Day) => {
    const common = shared(told, matterWords(clauseAt(reading, words, day), words)).length
    return common >= Math.min(2, Math.max(1, told.size)) && !isOther(reading, words, day)
  }
  const same = others.filter(isOfIt)
  if (same.length === 0 || new Set(same.map(({ range }) => range.first)).size > 1) return []
  const places = same.map(({ day }) => day)
  return [{ ...finding(reading, part, mine.day, places), rule: 'part-days' }]
}

function finding(
  reading: Reading,
  part: TextBlock,
  mine: Span & { text: string },
  others: readonly (Span & { text: string })[],
): Finding {
  const [first] = others
  return {
    rule: part.role === 'HEADLINE' ? 'headline-text' : 'part-figures',
    severity: 'high',
    sides: [[{ start: mine.start, end: mine.end }], others.map(({ start, end }) => ({ start, end }))],
    why: `${capital(calledAt(reading, mine))} says ${mine.text}, but ${first ? calledAt(reading, first) : 'the text'} says ${first?.text ?? ''}.`,
  }
}
