import { readClockWords } from './date-clock'
import { readNumeric, readDigitsOnly, readShortDecade } from './date-digits'
import { readHoliday } from './date-holidays'
import { readMonth, readWeekday } from './date-months'
import { readSpeltYear } from './date-spelt'
import { readYearBefore } from './date-year-before'
import { readRelative, definiteUnit, pastAlone, readUnitOnly, readAgo } from './date-relative'
import { type Match, EARLY, EDGE, DEICTIC, VAGUE, REPEATED, RELATIVE, QUARTER_RANK, isYear } from './date-words'
import { type Document } from '@/lib/extraction/tokens/document'
import { Gram } from '@/lib/extraction/tokens/grammar-words'
import { isFunctional } from '@/lib/extraction/tokens/functional'
import { type Mention } from '@/lib/extraction/tokens/mention'
import { isHyphen, mayOpenQuantity } from '@/lib/extraction/amounts/quantity'
import { Gap, Shape, type Token } from '@/lib/extraction/tokens/tokens'

/** How far expressions nest: "early in the third quarter of last year". */
const DEEPEST = 3

/** Every expression of time that names a point, a day, a period of the calendar or a repetition; the longest at each place. */
export function findDates(document: Document, english = true): Mention[] {
  return collectDates(document, english).filter((date) => date.sub !== 'quarter' || !isOfMatch(document, date))
}

/** Words of a match that no report on business has: beside them a quarter is one of four in a game. */
const OF_MATCHES =
  /^(?:scored|scores?|touchdowns?|rebounds?|basket|baskets|layup|dunk|free|halftime|half-time|quarterback|guard|tackles?|fouls?|bench|innings|coach|players?|teammates?|yards?|goals?|kicker|overtime)$/

/** "sat out the fourth quarter". */
function isOfMatch({ tokens, sentences, sentenceOf }: Document, { first }: Mention): boolean {
  const [from = 0, to = 0] = sentences.slice(sentenceOf[first] ?? 0, (sentenceOf[first] ?? 0) + 2)
  return tokens.slice(from, to).some(({ lower }) => OF_MATCHES.test(lower))
}

function collectDates(document: Document, english: boolean): Mention[] {
  const { tokens } = document
  const found: Mention[] = []
  for (let at = 0; at < tokens.length;) {
    const match = english ? readDate(tokens, at) : readIsoDate(tokens, at)
    if (match) {
      found.push({
        kind: 'DATE',
        start: tokens[at]?.start ?? 0,
        end: tokens[match.last - 1]?.end ?? 0,
        first: at,
        last: match.last,
        sub: match.sub,
      })
      at = match.last
    } else at++
  }
  return found
}

/** Dates in digits that read alike in every language: 2024-03-05, 5.3.2024. */
function readIsoDate(tokens: Token[], at: number): Match | undefined {
  const token = tokens[at]
  const match = token?.shape === Shape.NUMBER ? readDigitsOnly(tokens, at, token) : undefined
  return match
}

function readDate(tokens: Token[], at: number, depth = 0): Match | undefined {
  const token = tokens[at]
  if (!token || depth > DEEPEST) return undefined
  const core = readCore(tokens, at, token, depth)
  return core ? extend(tokens, core, depth) : undefined
}

/** "of 1990", ", 1998", "Tuesday" after a time, "this year" after a month. */
function extend(tokens: Token[], core: Match, depth: number): Match {
  const next = tokens[core.last]
  if (!next || next.gap > Gap.LINE) return core
  if (core.sub === 'edge' || core.sub === 'quarter' || core.sub === 'month') {
    if (next.lower === 'of' || (next.lower === 'in' && core.sub === 'quarter')) {
      const start = tokens[core.last + 1]?.lower === 'the' ? core.last + 2 : core.last + 1
      const inner = readDate(tokens, start, depth + 1) ?? readUnitOnly(tokens, start)
      if (inner && inner.sub !== 'vague') return { last: inner.last, sub: core.sub === 'quarter' ? 'fiscal' : 'date' }
    }
    if (next.shape === Shape.NUMBER && core.sub === 'quarter' && isYear(next))
      return { last: core.last + 1, sub: 'fiscal' }
    if (
      core.sub !== 'edge' &&
      (next.lower === 'this' || next.lower === 'last' || next.lower === 'next') &&
      tokens[core.last + 1]?.lower === 'year'
    )
      return { last: core.last + 2, sub: 'relative' }
  }
  if (core.sub === 'time') {
    const on = next.lower === 'on' || next.text === ',' ? core.last + 1 : core.last
    const inner = readDate(tokens, on, depth + 1)
    if (inner && inner.sub !== 'time' && inner.sub !== 'vague' && inner.sub !== 'repeated')
      return { last: inner.last, sub: 'time' }
  }
  return core
}

/** Words in lower case that an expression of time may open with besides amounts, months, weekdays and ranks. */
const OPENERS = new Set([
  ...EARLY,
  ...DEICTIC,
  ...RELATIVE,
  ...VAGUE,
  ...REPEATED,
  ...'the fiscal noon midnight quarter year an several few many some eighteen nineteen'.split(' '),
])
const OF_CALENDAR = Gram.MONTH | Gram.WEEKDAY | Gram.SEASON | Gram.ORDINAL

function readCore(tokens: Token[], at: number, token: Token, depth: number): Match | undefined {
  if (
    token.shape === Shape.LOWER &&
    (token.word.gram & OF_CALENDAR) === 0 &&
    !OPENERS.has(token.lower) &&
    !mayOpenQuantity(token)
  )
    return undefined
  const clock = readClockWords(tokens, at)
  if (clock) return clock
  if (token.shape === Shape.NUMBER) return readNumeric(tokens, at, token) ?? readAgo(tokens, at)
  if (token.shape > Shape.MIXED)
    return token.text === "'" || token.text === '’' || token.text === '‘' ? readShortDecade(tokens, at) : undefined
  const { gram } = token.word
  if (gram & Gram.MONTH) {
    const month = readMonth(tokens, at, token)
    if (month) return month
  }
  if (gram & Gram.WEEKDAY) {
    const day = readWeekday(tokens, at, token)
    if (day) return day
  }
  const holiday = readHoliday(tokens, at)
  if (holiday) return holiday
  if (gram & Gram.SEASON && isYear(tokens[at + 1])) return { last: at + 2, sub: 'date' }
  if (DEICTIC.has(token.lower)) {
    const before = tokens[at - 1]
    if (
      token.shape === Shape.CAPITAL &&
      token.gap === Gap.SPACE &&
      before?.shape === Shape.CAPITAL &&
      !isFunctional(before)
    )
      return undefined
    const part = tokens[at + 1]
    return { last: part && part.gap === Gap.SPACE && part.word.gram & Gram.DAY_PART ? at + 2 : at + 1, sub: 'relative' }
  }
  if (EARLY.has(token.lower)) return readEarly(tokens, at, depth)
  if (token.lower === 'year') return readYearBefore(tokens, at)
  if (token.lower === 'the') return readThe(tokens, at, depth)
  if (RELATIVE.has(token.lower))
    return readRelative(tokens, at) ?? (VAGUE.has(token.lower) ? { last: at + 1, sub: 'vague' } : undefined)
  if (VAGUE.has(token.lower)) return { last: at + 1, sub: 'vague' }
  if (REPEATED.has(token.lower)) return { last: at + 1, sub: 'repeated' }
  if (/^FY(?:\d{2}|20\d{2})?$/.test(token.text)) return readFiscalShort(tokens, at, token)
  if (token.lower === 'fiscal') return readFiscal(tokens, at, depth)
  if (token.lower === 'noon' || token.lower === 'midnight') return { last: at + 1, sub: 'time' }
  if (gram & Gram.ORDINAL) return readOrdinal(tokens, at, depth)
  return readAgo(tokens, at) ?? readSpeltYear(tokens, at)
}

/** "early 1990", "late Friday", "mid-November", "earlier this year". */
function readEarly(tokens: Token[], at: number, depth: number): Match | undefined {
  let index = isHyphen(tokens, at + 1) ? at + 2 : at + 1
  const first = tokens[index]
  if (!first || first.gap > Gap.SPACE) return undefined
  if (first.lower === 'in' || first.lower === 'on') {
    index++
    if (tokens[index]?.lower === 'the') index++
    const part = tokens[index]
    return part && /^(?:day|week|month|year|season|evening|morning|afternoon|night|decade)$/.test(part.lower)
      ? { last: index + 1, sub: 'relative' }
      : undefined
  }
  if (first.lower === 'the') return undefined
  if (first.word.gram & (Gram.SEASON | Gram.DAY_PART) && first.lower !== 'fall')
    return { last: index + 1, sub: 'relative' }
  const inner = readDate(tokens, index, depth + 1)
  if (!inner || inner.sub === 'vague' || inner.sub === 'repeated') return undefined
  return { last: inner.last, sub: inner.sub }
}

/** "the third quarter", "the 1990s", "the end of March", "the past week", "the future", "the year". */
function readThe(tokens: Token[], at: number, depth: number): Match | undefined {
  const next = tokens[at + 1]
  if (!next || next.gap > Gap.LINE) return undefined
  if (EDGE.has(next.lower) && tokens[at + 2]?.lower === 'of') {
    const start =
      /^(?:the|this|that)$/.test(tokens[at + 3]?.lower ?? '') && tokens[at + 3]?.lower === 'the' ? at + 4 : at + 3
    const inner = readDate(tokens, start, depth + 1) ?? readUnitOnly(tokens, start)
    if (inner && inner.sub !== 'vague' && inner.sub !== 'repeated' && inner.sub !== 'time')
      return { last: inner.last, sub: 'date' }
  }
  if (
    /^(?:future|past|weekend|nineties|eighties|seventies|sixties|fifties|forties|thirties|twenties)$/.test(next.lower)
  ) {
    if (next.lower === 'past') return readRelative(tokens, at + 1) ?? pastAlone(tokens, at)
    return { last: at + 2, sub: next.lower.endsWith('ties') ? 'decade' : 'relative' }
  }
  const beyond = `${tokens[at + 2]?.lower ?? ''} ${tokens[at + 3]?.lower ?? ''}`
  if (next.lower === 'day' && (beyond === 'before yesterday' || beyond === 'after tomorrow'))
    return { last: at + 4, sub: 'relative' }
  if (next.word.gram & Gram.ORDINAL || QUARTER_RANK.has(next.lower)) {
    const ranked = readOrdinal(tokens, at + 1, depth)
    if (ranked) return ranked
  }
  if (next.lower === 'full' || next.lower === 'entire' || next.lower === 'whole') return readUnitOnly(tokens, at + 2)
  if (/^(?:day|year|quarter|week|month|summer|winter)$/.test(next.lower) && definiteUnit(tokens, at + 2))
    return { last: at + 2, sub: 'relative' }
  if (next.lower === 'near' && tokens[at + 2]?.lower === 'future') return { last: at + 3, sub: 'vague' }
  if (isYear(next)) {
    const unit = tokens[at + 2]
    if (unit && /^(?:quarter|period|season)$/.test(unit.lower)) return { last: at + 3, sub: 'fiscal' }
  }
  return undefined
}

/** "third-quarter", "first half", "20th century" spelt out. */
function readOrdinal(tokens: Token[], at: number, depth: number): Match | undefined {
  let index = isHyphen(tokens, at + 1) ? at + 2 : at + 1
  if (tokens[index]?.lower === 'fiscal') index++
  const unit = tokens[index]
  if (!unit || unit.gap > Gap.SPACE) return undefined
  if (unit.lower === 'quarter' && tokens[at]?.lower !== 'this') return { last: index + 1, sub: 'quarter' }
  if (unit.lower === 'half' && tokens[index + 1]?.lower === 'of') {
    const start = tokens[index + 2]?.lower === 'the' ? index + 3 : index + 2
    const inner = readDate(tokens, start, depth + 1) ?? readUnitOnly(tokens, start)
    return inner && inner.sub !== 'vague' ? { last: inner.last, sub: 'fiscal' } : undefined
  }
  if (unit.lower === 'century' && (tokens[at]?.word.gram ?? 0) & Gram.ORDINAL) return { last: index + 1, sub: 'date' }
  return undefined
}

/** Past "-26" in "2025-26". */
function pastSpan(tokens: Token[], at: number): number {
  return isHyphen(tokens, at) && /^\d\d$/.test(tokens[at + 1]?.text ?? '') ? at + 2 : at
}

function readFiscal(tokens: Token[], at: number, depth: number): Match | undefined {
  const next = tokens[at + 1]
  if (isYear(next)) return { last: pastSpan(tokens, at + 2), sub: 'fiscal' }
  if (next?.lower === 'year') return { last: isYear(tokens[at + 2]) ? pastSpan(tokens, at + 3) : at + 2, sub: 'fiscal' }
  if (next && (next.word.gram & Gram.ORDINAL) !== 0) return readOrdinal(tokens, at + 1, depth)
  return undefined
}

/** "FY2024", "FY25", "FY 2024-25". */
function readFiscalShort(tokens: Token[], at: number, token: Token): Match | undefined {
  if (token.text !== 'FY') return { last: pastSpan(tokens, at + 1), sub: 'fiscal' }
  return isYear(tokens[at + 1]) ? { last: pastSpan(tokens, at + 2), sub: 'fiscal' } : undefined
}
