import { Gram } from './grammar-words'
import type { Document } from './document'
import { isHyphen, readQuantity } from './quantity'
import type { Mention } from './mention'
import { Gap, Shape, type Token } from './tokens'

/** A match from its first token to one before `last`. */
interface Match {
  last: number
  sub: string
}

const EARLY = new Set(['early', 'late', 'mid', 'earlier', 'later'])
const EDGE = new Set([
  'end',
  'beginning',
  'start',
  'middle',
  'rest',
  'close',
  'eve',
  'turn',
  'week',
  'weekend',
  'summer',
  'winter',
  'spring',
  'fall',
  'autumn',
  'morning',
  'night',
  'evening',
  'afternoon',
  'month',
  'half',
  'quarter',
  'quarters',
  'day',
])
const DEICTIC = new Set(['today', 'tonight', 'yesterday', 'tomorrow', 'nowadays'])
const VAGUE = new Set(['now', 'currently', 'recently', 'soon', 'current', 'recent'])
const REPEATED = new Set(['daily', 'weekly', 'monthly', 'annually', 'hourly', 'yearly', 'nightly'])
const RELATIVE = new Set([
  'last',
  'next',
  'this',
  'that',
  'past',
  'coming',
  'previous',
  'following',
  'same',
  'each',
  'every',
  'current',
  'latest',
  'preceding',
])
const QUARTER_RANK = new Set([
  'first',
  'second',
  'third',
  'fourth',
  'latest',
  'final',
  'last',
  'previous',
  'current',
  'next',
])
const ZONES = new Set([
  'gmt',
  'utc',
  'est',
  'edt',
  'et',
  'pst',
  'pdt',
  'cst',
  'cdt',
  'bst',
  'cet',
  'local',
  'eastern',
  'pacific',
])
const YEAR_PREPOSITIONS = new Set([
  'in',
  'since',
  'by',
  'of',
  'from',
  'until',
  'till',
  'during',
  'before',
  'after',
  'around',
  'circa',
  'between',
  'to',
  'and',
  'for',
  'through',
  'late',
  'early',
  'mid',
  'the',
  'fiscal',
  'to',
  'as',
  'than',
])

/** How far expressions nest: "early in the third quarter of last year". */
const DEEPEST = 3

/** Every expression of time that names a point, a day, a period of the calendar or a repetition; the longest at each place. */
export function findDates(document: Document, english = true): Mention[] {
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

function readUnitOnly(tokens: Token[], at: number): Match | undefined {
  const token = tokens[at]
  return token && /^(?:year|month|week|decade|century|day|season|quarter)$/.test(token.lower)
    ? { last: at + 1, sub: 'date' }
    : undefined
}

function readCore(tokens: Token[], at: number, token: Token, depth: number): Match | undefined {
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
  if (DEICTIC.has(token.lower)) {
    const part = tokens[at + 1]
    return { last: part && part.gap === Gap.SPACE && part.word.gram & Gram.DAY_PART ? at + 2 : at + 1, sub: 'relative' }
  }
  if (EARLY.has(token.lower)) return readEarly(tokens, at, depth)
  if (token.lower === 'the') return readThe(tokens, at, depth)
  if (RELATIVE.has(token.lower))
    return readRelative(tokens, at) ?? (VAGUE.has(token.lower) ? { last: at + 1, sub: 'vague' } : undefined)
  if (VAGUE.has(token.lower)) return { last: at + 1, sub: 'vague' }
  if (REPEATED.has(token.lower)) return { last: at + 1, sub: 'repeated' }
  if (token.lower === 'fiscal') return readFiscal(tokens, at, depth)
  if (token.lower === 'noon' || token.lower === 'midnight') return { last: at + 1, sub: 'time' }
  if (gram & Gram.ORDINAL) return readOrdinal(tokens, at, depth)
  return readAgo(tokens, at) ?? readSpeltYear(tokens, at)
}

function isYear(token: Token | undefined): boolean {
  return token !== undefined && token.shape === Shape.NUMBER && /^(?:1[0-9]\d\d|20\d\d|21\d\d)$/.test(token.text)
}
function isDay(token: Token | undefined): boolean {
  return token !== undefined && token.shape === Shape.NUMBER && /^(?:0?[1-9]|[12]\d|3[01])$/.test(token.text)
}

/** Past "st", "th" glued to a number. */
function pastSuffix(tokens: Token[], at: number): number {
  const token = tokens[at]
  return token && token.gap === Gap.NONE && /^(?:st|nd|rd|th)$/.test(token.lower) ? at + 1 : at
}

function readMonth(tokens: Token[], at: number, token: Token): Match | undefined {
  if (token.shape === Shape.LOWER) return undefined
  const short = token.lower.length <= 4 && token.lower !== 'may' && token.lower !== 'june' && token.lower !== 'july'
  let next = at + 1
  if (short && tokens[next]?.text === '.' && tokens[next]?.gap === Gap.NONE) next++
  const day = tokens[next]
  if (day && day.gap <= Gap.LINE && isDay(day)) {
    let last = pastSuffix(tokens, next + 1)
    if (isHyphen(tokens, last) && isDay(tokens[last + 1])) last += 2
    const comma = tokens[last]?.text === ',' ? last + 1 : last
    const year = tokens[comma]
    if (year && year.gap <= Gap.LINE && isYear(year) && (comma > last || year.gap === Gap.SPACE))
      return { last: comma + 1, sub: 'date' }
    return { last, sub: 'date' }
  }
  const comma = day?.text === ',' && isYear(tokens[next + 1]) ? next + 1 : next
  if (isYear(tokens[comma]) && (tokens[comma]?.gap ?? 9) <= Gap.LINE) return { last: comma + 1, sub: 'month' }
  if (day && day.word.gram & Gram.ORDINAL && day.gap === Gap.SPACE) return { last: next + 1, sub: 'date' }
  if (short && next === at + 1 && token.lower !== 'sept') return undefined
  if (token.lower === 'may' || token.lower === 'march' || short) {
    const before = tokens[at - 1]
    const ok =
      before !== undefined &&
      (YEAR_PREPOSITIONS.has(before.lower) ||
        RELATIVE.has(before.lower) ||
        EARLY.has(before.lower) ||
        before.text === '-')
    if (!ok || before.lower === 'the') return undefined
  }
  return { last: next, sub: 'month' }
}

function readWeekday(tokens: Token[], at: number, token: Token): Match | undefined {
  if (token.shape === Shape.LOWER) return undefined
  const short = token.lower.length <= 5 && !/day/.test(token.lower)
  let last = at + 1
  if (short) {
    if (tokens[last]?.text === '.') last++
    else if (!(tokens[last]?.text === ',' && (tokens[last + 1]?.word.gram ?? 0) & Gram.MONTH)) return undefined
  }
  const comma = tokens[last]?.text === ',' ? last + 1 : last
  const month = tokens[comma]
  if (month && month.gap <= Gap.LINE) {
    if (month.word.gram & Gram.MONTH) {
      const date = readMonth(tokens, comma, month)
      if (date?.sub === 'date') return date
    }
    if (isDay(month)) {
      const date = readDayMonth(tokens, comma)
      if (date) return date
    }
  }
  const part = tokens[last]
  if (part && part.gap === Gap.SPACE && part.word.gram & Gram.DAY_PART) last++
  else if (part && part.gap === Gap.SPACE && (part.lower === 'nights' || part.lower === 'mornings')) last++
  return { last, sub: 'weekday' }
}

/** "5 March 2024", "7th of May". */
function readDayMonth(tokens: Token[], at: number): Match | undefined {
  if (!isDay(tokens[at])) return undefined
  let index = pastSuffix(tokens, at + 1)
  if (isHyphen(tokens, index) && isDay(tokens[index + 1])) index = pastSuffix(tokens, index + 2)
  if (tokens[index]?.lower === 'of') index++
  const month = tokens[index]
  if (!month || !(month.word.gram & Gram.MONTH) || month.shape === Shape.LOWER || month.gap !== Gap.SPACE)
    return undefined
  let last = index + 1
  if (tokens[last]?.text === '.' && month.lower.length <= 4 && isYear(tokens[last + 1])) last++
  const comma = tokens[last]?.text === ',' ? last + 1 : last
  if (isYear(tokens[comma]) && (tokens[comma]?.gap ?? 9) <= Gap.LINE) return { last: comma + 1, sub: 'date' }
  return { last, sub: 'date' }
}

function readNumeric(tokens: Token[], at: number, token: Token): Match | undefined {
  const dayMonth = readDayMonth(tokens, at)
  if (dayMonth) return dayMonth
  const time = readTime(tokens, at, token)
  if (time) return time
  const digits = readDigitsOnly(tokens, at, token)
  if (digits) return digits
  const suffix = tokens[at + 1]
  if (suffix && suffix.gap === Gap.NONE && suffix.lower === 's' && /^(?:1[5-9]|20)?\d0$/.test(token.text))
    return { last: at + 2, sub: 'decade' }
  if (/^\d{1,2}$/.test(token.text) && suffix && suffix.gap === Gap.NONE && /^(?:st|nd|rd|th)$/.test(suffix.lower)) {
    const unit = tokens[isHyphen(tokens, at + 2) ? at + 3 : at + 2]
    if (unit && /^(?:century|centuries)$/.test(unit.lower)) return { last: tokens.indexOf(unit, at) + 1, sub: 'date' }
  }
  return readYear(tokens, at, token)
}

/** "1996-12-06", "12/06/1996", "06.12.1996". */
function readDigitsOnly(tokens: Token[], at: number, token: Token): Match | undefined {
  const first = tokens[at + 1]
  const middle = tokens[at + 2]
  const second = tokens[at + 3]
  const final = tokens[at + 4]
  if (
    first &&
    middle &&
    second &&
    final &&
    (first.text === '-' || first.text === '/') &&
    second.text === first.text &&
    first.gap + middle.gap + second.gap + final.gap === 0 &&
    middle.shape === Shape.NUMBER &&
    final.shape === Shape.NUMBER
  ) {
    const parts = [token.text, middle.text, final.text].map(Number)
    const [a = 0, b = 0, c = 0] = parts
    if (token.text.length === 4 && b <= 12 && c <= 31 && b > 0 && c > 0) return { last: at + 5, sub: 'date' }
    if (
      a <= 31 &&
      b <= 31 &&
      (a <= 12 || b <= 12) &&
      a > 0 &&
      b > 0 &&
      (final.text.length === 4 || final.text.length === 2)
    )
      return { last: at + 5, sub: 'date' }
  }
  if (
    /^(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])$/.test(token.text) &&
    first?.text === '.' &&
    first.gap === Gap.NONE &&
    isYear(middle) &&
    middle?.gap === Gap.NONE
  )
    return { last: at + 3, sub: 'date' }
  return undefined
}

function readYear(tokens: Token[], at: number, token: Token): Match | undefined {
  if (!isYear(token)) return undefined
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  if (before && token.gap === Gap.NONE && /[$£€#:.,/+]/.test(before.text)) return undefined
  if (after && after.gap === Gap.NONE && (after.shape < Shape.NUMBER || after.text === '%' || after.text === '/'))
    return undefined
  const led = before !== undefined && YEAR_PREPOSITIONS.has(before.lower)
  const year = Number(token.text)
  if (
    after &&
    after.gap === Gap.SPACE &&
    after.word.gram & (Gram.MEASURE | Gram.TIME_UNIT | Gram.CURRENCY | Gram.MULTIPLIER) &&
    !/^(?:second|season|quarter|fall|spring|summer|winter|third|points?|marks?)$/.test(after.lower)
  )
    return undefined
  if (year < 1800 && !led) return undefined
  if (isHyphen(tokens, at + 1) || tokens[at + 1]?.text === '–') {
    const end = tokens[at + 2]
    if (
      end?.gap === Gap.NONE &&
      end.shape === Shape.NUMBER &&
      (isYear(end) || (/^\d\d$/.test(end.text) && Number(end.text) === (year + 1) % 100))
    )
      return { last: at + 3, sub: 'range' }
  }
  return { last: at + 1, sub: 'date' }
}

function readShortDecade(tokens: Token[], at: number): Match | undefined {
  const number = tokens[at + 1]
  if (!number || number.gap !== Gap.NONE || !/^\d\d$/.test(number.text)) return undefined
  const plural = tokens[at + 2]
  if (plural && plural.gap === Gap.NONE && plural.lower === 's') return { last: at + 3, sub: 'decade' }
  const before = tokens[at - 1]
  return before && /^(?:in|of|since|summer|class)$/.test(before.lower) ? { last: at + 2, sub: 'date' } : undefined
}

/** "10:35 a.m.", "9 a.m. EST", "18:00 UTC", "6pm". */
function readTime(tokens: Token[], at: number, token: Token): Match | undefined {
  if (!/^\d{1,4}$/.test(token.text)) return undefined
  let last = at + 1
  let clock = false
  const colon = tokens[last]
  const minutes = tokens[last + 1]
  if (
    Number(token.text) <= 24 &&
    (colon?.text === ':' || colon?.text === '.') &&
    colon.gap === Gap.NONE &&
    minutes?.gap === Gap.NONE &&
    /^[0-5]\d$/.test(minutes.text)
  ) {
    last += 2
    if (tokens[last]?.text === ':' && tokens[last]?.gap === Gap.NONE) return undefined
    clock = colon.text === ':'
  }
  const half = readHalfDay(tokens, last)
  if (half && Number(token.text) <= 12) last = half
  const zone = tokens[last]
  if (zone && zone.gap <= Gap.SPACE && zone.shape === Shape.UPPER && ZONES.has(zone.lower))
    return { last: last + 1, sub: 'time' }
  if (half && Number(token.text) <= 12) return { last, sub: 'time' }
  const before = tokens[at - 1]
  const named = before !== undefined && /^(?:at|by|until|from|to|around|about|before|after)$/.test(before.lower)
  return clock && named ? { last, sub: 'time' } : undefined
}

function readHalfDay(tokens: Token[], at: number): number | undefined {
  const token = tokens[at]
  if (!token || token.gap > Gap.SPACE) return undefined
  if (/^(?:am|pm)$/.test(token.lower)) return at + 1
  if (/^[ap]\.m\.$/.test(token.lower)) return at + 1
  const dot = tokens[at + 1]
  const m = tokens[at + 2]
  if (/^[ap]\.?$/.test(token.lower)) {
    if (dot?.text === '.' && m?.lower === 'm' && m.gap === Gap.NONE)
      return tokens[at + 3]?.text === '.' && tokens[at + 3]?.gap === Gap.NONE ? at + 4 : at + 3
    if (token.shape === Shape.INITIAL && dot && /^m\.?$/.test(dot.lower) && dot.gap === Gap.NONE) return at + 2
  }
  return undefined
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

const UNIT =
  /^(?:day|week|weekend|month|quarter|year|decade|century|season|spring|summer|autumn|fall|winter|night|morning|evening|afternoon|time|period|semester|term|fortnight|hour|minute|moment)$/
const UNITS_PLURAL = /^(?:days|weeks|weekends|months|quarters|years|decades|centuries|seasons)$/

/** After last, next, this, every and so on. */
function readRelative(tokens: Token[], at: number): Match | undefined {
  const word = tokens[at]?.lower ?? ''
  const next = tokens[at + 1]
  if (!next || next.gap > Gap.LINE) return undefined
  const { gram } = next.word
  const named = next.shape !== Shape.LOWER && gram & (Gram.MONTH | Gram.WEEKDAY)
  if (named && !/^(?:past|latest|current)$/.test(word)) {
    const inner = gram & Gram.MONTH ? { last: at + 2, sub: 'month' } : readWeekday(tokens, at + 1, next)
    if (
      gram & Gram.MONTH &&
      next.lower.length <= 4 &&
      !/^(?:may|june|july)$/.test(next.lower) &&
      tokens[at + 2]?.text !== '.'
    )
      return undefined
    if (inner) return { last: inner.last, sub: word === 'each' || word === 'every' ? 'repeated' : 'relative' }
  }
  if (UNIT.test(next.lower)) {
    if (/^(?:time|period|moment|hour|minute|term)$/.test(next.lower)) return undefined
    if (word === 'past' && next.lower === 'time') return undefined
    if (word === 'every' || word === 'each') return { last: at + 2, sub: 'repeated' }
    let last = at + 2
    if (tokens[at]?.lower === 'last' && next.lower === 'night') return { last, sub: 'relative' }
    const possessive = tokens[last]
    if (
      possessive?.shape === Shape.POSSESSIVE &&
      tokens[last + 1] &&
      QUARTER_RANK.has(tokens[last + 1]?.lower ?? '') &&
      tokens[last + 2]?.lower === 'quarter'
    )
      last += 3
    return { last, sub: 'relative' }
  }
  if (UNITS_PLURAL.test(next.lower) && /^(?:past|coming|previous|following)$/.test(word))
    return { last: at + 2, sub: 'relative' }
  if (word === 'this' && (next.lower === 'past' || next.lower === 'coming')) {
    const inner = readRelative(tokens, at + 1) ?? (tokens[at + 2]?.word.gram ?? 0) & Gram.WEEKDAY
    return inner && typeof inner === 'object' ? inner : undefined
  }
  return undefined
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
  if (next.lower === 'day' && tokens[at + 2]?.lower === 'before' && tokens[at + 3]?.lower === 'yesterday')
    return { last: at + 4, sub: 'relative' }
  if (next.word.gram & Gram.ORDINAL || QUARTER_RANK.has(next.lower)) {
    const ranked = readOrdinal(tokens, at + 1, depth)
    if (ranked) return ranked
  }
  if (next.lower === 'full' || next.lower === 'entire' || next.lower === 'whole') return readUnitOnly(tokens, at + 2)
  if (
    /^(?:day|year|quarter|week|month|summer|winter|morning|evening|night)$/.test(next.lower) &&
    definiteUnit(tokens, at + 2)
  )
    return { last: at + 2, sub: 'relative' }
  if (next.lower === 'near' && tokens[at + 2]?.lower === 'future') return { last: at + 3, sub: 'vague' }
  if (isYear(next)) {
    const unit = tokens[at + 2]
    if (unit && /^(?:quarter|period|season)$/.test(unit.lower)) return { last: at + 3, sub: 'fiscal' }
  }
  return undefined
}

function pastAlone(tokens: Token[], at: number): Match | undefined {
  const before = tokens[at - 1]
  return before?.lower === 'in' &&
    !(tokens[at + 2] && (tokens[at + 2]?.word.gram ?? 0) & (Gram.CARDINAL | Gram.TIME_UNIT)) &&
    tokens[at + 2]?.shape !== Shape.NUMBER
    ? { last: at + 2, sub: 'vague' }
    : undefined
}

/** "the year" stands alone: not "the year of", "the day that", "the day's". */
function definiteUnit(tokens: Token[], after: number): boolean {
  const next = tokens[after]
  if (!next) return true
  return next.shape === Shape.MARK
    ? next.text !== '-'
    : (next.word.gram & (Gram.AUXILIARY | Gram.PREPOSITION | Gram.CONJUNCTION)) !== 0 &&
        !/^(?:of|that|when|like|as|than)$/.test(next.lower)
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

function readFiscal(tokens: Token[], at: number, depth: number): Match | undefined {
  const next = tokens[at + 1]
  if (isYear(next)) return { last: at + 2, sub: 'fiscal' }
  if (next?.lower === 'year') return { last: isYear(tokens[at + 2]) ? at + 3 : at + 2, sub: 'fiscal' }
  if (next && (next.word.gram & Gram.ORDINAL) !== 0) return readOrdinal(tokens, at + 1, depth)
  return undefined
}

/** "two weeks ago", "a year earlier", "three days later". */
function readAgo(tokens: Token[], at: number): Match | undefined {
  const token = tokens[at]
  let index: number
  if (token && /^(?:a|an|several|few|many|some)$/.test(token.lower)) {
    index = at + 1
    if (token.lower === 'a' && /^(?:few|couple)$/.test(tokens[index]?.lower ?? '')) index++
    if (tokens[index]?.lower === 'of') index++
  } else {
    const quantity = readQuantity(tokens, at)
    if (!quantity) return undefined
    index = quantity.last
  }
  const unit = tokens[index]
  if (!unit || unit.gap > Gap.LINE || !(unit.word.gram & Gram.TIME_UNIT)) return undefined
  let last = index + 1
  if (tokens[last]?.lower === 'or' && tokens[last + 1]?.lower === 'so') last += 2
  const ago = tokens[last]
  if (ago && ago.gap <= Gap.LINE && /^(?:ago|earlier|later|previously|before|hence)$/.test(ago.lower)) {
    if (ago.lower === 'before' && !(tokens[last + 1]?.shape === Shape.MARK)) return undefined
    return { last: last + 1, sub: 'relative' }
  }
  return undefined
}

/** "nineteen ninety-six". */
function readSpeltYear(tokens: Token[], at: number): Match | undefined {
  const token = tokens[at]
  if (!token || (token.lower !== 'nineteen' && token.lower !== 'eighteen')) return undefined
  const tens = tokens[at + 1]
  if (
    !tens ||
    tens.gap !== Gap.SPACE ||
    !(tens.word.value >= 20 && tens.word.value <= 90) ||
    !(tens.word.gram & Gram.CARDINAL)
  )
    return undefined
  const unit = isHyphen(tokens, at + 2) ? at + 3 : at + 2
  const last = tokens[unit]
  return last && last.word.gram & Gram.CARDINAL && last.word.value < 10
    ? { last: unit + 1, sub: 'date' }
    : { last: at + 2, sub: 'date' }
}
