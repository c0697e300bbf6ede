import { readDayMonth } from './date-months'
import { type Match, ZONES, YEAR_PREPOSITIONS, isYear } from './date-words'
import { Gram } from '@/lib/extraction/tokens/grammar-words'
import { isHyphen } from '@/lib/extraction/amounts/quantity'
import { Gap, Shape, type Token } from '@/lib/extraction/tokens/tokens'

export function readNumeric(tokens: Token[], at: number, token: Token): Match | undefined {
  const dayMonth = readDayMonth(tokens, at)
  if (dayMonth) return dayMonth
  const time = readTime(tokens, at, token)
  if (time) return time
  const digits = readDigitsOnly(tokens, at, token)
  if (digits) return digits
  const suffix = tokens[at + 1]
  if (suffix && suffix.gap === Gap.NONE && suffix.lower === 's' && /^(?:1[5-9]|20)?\d0$/.test(token.text))
    return token.text.length === 4 || isNamedDecade(tokens, at) ? { last: at + 2, sub: 'decade' } : undefined
  if (/^\d{1,2}$/.test(token.text) && suffix && suffix.gap === Gap.NONE && /^(?:st|nd|rd|th)$/.test(suffix.lower)) {
    const unit = tokens[isHyphen(tokens, at + 2) ? at + 3 : at + 2]
    if (unit && /^(?:century|centuries)$/.test(unit.lower)) return { last: tokens.indexOf(unit, at) + 1, sub: 'date' }
  }
  return readYear(tokens, at, token)
}

/** "the 60s", "the late 20s", where "her late 20s" is an age and "highs in the 40s" are degrees. */
function isNamedDecade(tokens: Token[], at: number): boolean {
  let first = at - 1
  if (isHyphen(tokens, first)) first--
  if (/^(?:early|late|mid)$/.test(tokens[first]?.lower ?? '')) first--
  if (tokens[first]?.lower !== 'the') return false
  return !tokens
    .slice(Math.max(0, first - 6), first)
    .some(({ lower }) => /^(?:highs?|lows?|temperatures?|degrees|mercury)$/.test(lower))
}

/** "1996-12-06", "12/06/1996", "06.12.1996". */
export function readDigitsOnly(tokens: Token[], at: number, token: Token): Match | undefined {
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
  const season = slashedYear(tokens, at)
  if (season) return season
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
      (isYear(end) ||
        (/^\d\d$/.test(end.text) && (Number(end.text) === (year + 1) % 100 || (led && Number(end.text) > year % 100))))
    )
      return { last: at + 3, sub: 'range' }
  }
  if (after?.gap === Gap.SPACE && after.word.gram & Gram.ORDINAL && tokens[at + 2]?.lower === 'quarter')
    return { last: at + 3, sub: 'quarter' }
  return { last: at + 1, sub: 'date' }
}

/** "2014/15": a season or a business year. */
function slashedYear(tokens: Token[], at: number): Match | undefined {
  const [year, slash, end, beyond] = tokens.slice(at, at + 4)
  const glued = slash?.text === '/' && slash.gap === Gap.NONE && end?.gap === Gap.NONE
  if (!glued || (beyond?.gap === Gap.NONE && beyond.text === '/') || !/^(?:19|20)\d\d$/.test(year?.text ?? ''))
    return undefined
  const next = (Number(year?.text) + 1) % 100
  return /^\d\d$/.test(end.text) && Number(end.text) === next ? { last: at + 3, sub: 'range' } : undefined
}

export function readShortDecade(tokens: Token[], at: number): Match | undefined {
  const number = tokens[at + 1]
  if (!number || number.gap !== Gap.NONE || !/^\d\d$/.test(number.text)) return undefined
  const plural = tokens[at + 2]
  if (plural && plural.gap === Gap.NONE && plural.lower === 's') return { last: at + 3, sub: 'decade' }
  const before = tokens[at - 1]
  return before && /^(?:in|of|since|summer|class)$/.test(before.lower) ? { last: at + 2, sub: 'date' } : undefined
}

/** "10:35 a.m.", "9 a.m. EST", "18:00 UTC", "6pm". */
function readTime(tokens: Token[], at: number, token: Token): Match | undefined {
  const ranged = readTimeRange(tokens, at)
  if (ranged) return ranged
  const pointed = /^(?:[1-9]|1[0-2])\.[0-5]\d$/.test(token.text)
  if (/^(?:[01]\d|2[0-3])\.[0-5]\d$/.test(token.text) && isStamp(tokens, at, at + 1, true))
    return { last: at + 1, sub: 'time' }
  if (!pointed && !/^\d{1,4}$/.test(token.text)) return undefined
  let last = at + 1
  let clock = false
  const colon = tokens[last]
  const minutes = tokens[last + 1]
  if (
    !pointed &&
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
  if (half && Number(token.text) < 13) last = half
  const zone = tokens[last]
  if (zone && zone.gap <= Gap.SPACE && zone.shape === Shape.UPPER && ZONES.has(zone.lower))
    return { last: last + 1, sub: 'time' }
  if (half && Number(token.text) < 13) return { last, sub: 'time' }
  const before = tokens[at - 1]
  const named = before !== undefined && /^(?:at|by|until|from|to|around|about|before|after)$/.test(before.lower)
  return clock && (named || isStamp(tokens, at, last)) ? { last, sub: 'time' } : undefined
}

/** "14:05 The minister left", "14:05 – Rain": at the head of a line or of a sentence. */
function isStamp(tokens: Token[], at: number, last: number, pointed = false): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[last]]
  if (!token || !after || (token.text.length !== 2 && !pointed)) return false
  const heads = !before || token.gap >= Gap.LINE
  if (pointed || (heads && after.gap === Gap.NONE))
    return heads && after.shape === Shape.CAPITAL && after.gap <= (pointed ? Gap.SPACE : Gap.NONE)
  if (/^[-–—]$/.test(after.text)) return heads
  return (heads || /^[.:]$/.test(before.text)) && after.gap === Gap.SPACE && after.shape === Shape.CAPITAL
}

/** "9 to 11 a.m.", "7–9pm": hours that share what stands behind the second. */
function readTimeRange(tokens: Token[], at: number): Match | undefined {
  const hour = (token: Token | undefined) =>
    token?.shape === Shape.NUMBER && /^(?:[1-9]|1[0-2])(?:\.[0-5]\d)?$/.test(token.text)
  const link = tokens[at + 1]
  if (!hour(tokens[at]) || !link || !(link.lower === 'to' || link.lower === 'and' || /^[-–]$/.test(link.text)))
    return undefined
  if (link.lower === 'and' && tokens[at - 1]?.lower !== 'between') return undefined
  if (!hour(tokens[at + 2])) return undefined
  const last = readHalfDay(tokens, at + 3)
  return last ? { last, sub: 'time' } : undefined
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
