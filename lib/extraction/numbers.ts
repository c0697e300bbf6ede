import { Gram } from './grammar-words'
import type { Document } from './document'
import type { Mention } from './mention'
import { isHyphen, readQuantity, type Quantity } from './quantity'
import { Gap, Shape, type Token } from './tokens'

const SIGNS = new Map([
  ['$', 'USD'],
  ['£', 'GBP'],
  ['€', 'EUR'],
  ['¥', 'JPY'],
  ['₽', 'RUB'],
  ['₴', 'UAH'],
  ['₹', 'INR'],
  ['₩', 'KRW'],
])
/** Letters set before a sum instead of a sign, or before the sign. */
const CODES = new Set([
  'US',
  'USD',
  'AU',
  'A',
  'C',
  'CA',
  'NZ',
  'HK',
  'S',
  'R',
  'RM',
  'EUR',
  'GBP',
  'CHF',
  'JPY',
  'CNY',
  'dlrs',
  'Rs',
  'NT',
  'U.S.',
])
const HEDGES_OF_TWO = new Set([
  'more than',
  'less than',
  'fewer than',
  'at least',
  'at most',
  'up to',
  'close to',
  'as many',
  'as much',
  'just over',
  'just under',
  'well over',
  'no more',
  'some of',
])
const BETWEEN_UNIT = new Set([
  'more',
  'consecutive',
  'straight',
  'trading',
  'working',
  'business',
  'calendar',
  'full',
  'long',
  'additional',
  'extra',
  'whole',
  'solid',
  'school',
  'square',
  'cubic',
  'nautical',
  'metric',
  'further',
  'successive',
])

/** A number with its unit; `taken` marks tokens that belong to dates. */
export function findNumbers(document: Document, taken: Uint8Array, english = true): Mention[] {
  const { tokens } = document
  const found: Mention[] = []
  for (let at = 0; at < tokens.length;) {
    const mention = taken[at] || (!english && !isFigure(tokens, at)) ? undefined : readNumber(tokens, at, taken)
    if (mention) {
      found.push(mention)
      at = mention.last
    } else at++
  }
  return found
}

/** Digits or a sign of money: what needs no words. */
function isFigure(tokens: Token[], at: number): boolean {
  const token = tokens[at]
  return token !== undefined && (token.shape === Shape.NUMBER || SIGNS.has(token.text))
}

function mentionOf(
  tokens: Token[],
  first: number,
  last: number,
  sub: string,
  quantity: Quantity,
  unit?: string,
): Mention {
  const hedge = readHedge(tokens, first)
  const mention: Mention = {
    kind: 'NUMBER',
    start: tokens[first]?.start ?? 0,
    end: tokens[last - 1]?.end ?? 0,
    first,
    last,
    sub,
  }
  if (!Number.isNaN(quantity.value)) mention.value = plain(quantity.value)
  if (unit) mention.unit = unit
  if (hedge) mention.hedge = hedge
  return mention
}

/** A plain decimal without exponent or needless digits. */
export function plain(value: number): string {
  if (Number.isInteger(value)) return Math.abs(value) < 1e21 ? String(value) : BigInt(value).toString()
  return String(Number(value.toFixed(6)))
}

function readHedge(tokens: Token[], first: number): string | undefined {
  const before = tokens[first - 1]
  const two = `${tokens[first - 2]?.lower ?? ''} ${before?.lower ?? ''}`
  if (HEDGES_OF_TWO.has(two)) return two
  if (before && before.word.gram & Gram.HEDGE && !/^(?:up|close|under|only|more|less|fewer|most)$/.test(before.lower))
    return before.lower
  return undefined
}

function readNumber(tokens: Token[], at: number, taken: Uint8Array): Mention | undefined {
  const token = tokens[at]
  if (!token) return undefined
  const money = readMoney(tokens, at)
  if (money) return money
  if (token.shape === Shape.NUMBER && at > 0 && partOfCode(tokens, at)) return undefined
  let quantity = readQuantity(tokens, at)
  if (!quantity) return readUnitAlone(tokens, at)
  let last = quantity.last
  const ordinal = tokens[last]
  if (!quantity.words && ordinal && ordinal.gap === Gap.NONE && /^(?:st|nd|rd|th)$/.test(ordinal.lower))
    return mentionOf(tokens, at, last + 1, 'rank', quantity)
  const range = readRange(tokens, last)
  if (range && !taken[last]) {
    quantity = { ...range, value: Number.NaN, words: quantity.words && range.words }
    last = range.last
  }
  return withUnit(tokens, at, last, quantity)
}

/** "-20" in "15-20", "to 5,000" in "3,000 to 5,000". */
function readRange(tokens: Token[], at: number): Quantity | undefined {
  const joined = isHyphen(tokens, at)
  const spelt =
    tokens[at]?.lower === 'to' && tokens[at + 1]?.shape === Shape.NUMBER && tokens[at - 1]?.shape === Shape.NUMBER
  if (!joined && !spelt) return undefined
  const right = readQuantity(tokens, at + 1)
  return right && !right.vague ? right : undefined
}

function readMoney(tokens: Token[], at: number): Mention | undefined {
  let sign = at
  const code = tokens[at]
  if (!code) return undefined
  if (CODES.has(code.text) && (tokens[at + 1]?.text === '$' || tokens[at + 1]?.shape === Shape.NUMBER))
    sign = tokens[at + 1]?.text === '$' ? at + 1 : at
  else if (!SIGNS.has(code.text)) return undefined
  if (sign === at && CODES.has(code.text) && !/^(?:US|USD|RM|EUR|GBP|CHF|JPY|CNY|dlrs|Rs)$/.test(code.text))
    return undefined
  const quantity = readQuantity(tokens, sign + 1)
  if (!quantity) return undefined
  let { last } = quantity
  let value = quantity.value
  const short = tokens[last]
  if (short && short.gap === Gap.NONE && /^[mbk]$/i.test(short.text)) {
    value *= short.word.value
    last++
  }
  const range =
    readRange(tokens, last) ??
    (isHyphen(tokens, last) || tokens[last]?.lower === 'to' ? readRangeOfMoney(tokens, last) : undefined)
  if (range) last = range.last
  const word = tokens[last]
  const after =
    word && word.gap === Gap.SPACE && word.word.gram & Gram.CURRENCY && /^(?:dollars?|euros?|pounds?)$/.test(word.lower)
      ? last + 1
      : last
  const unit = SIGNS.get(tokens[sign]?.text ?? '') ?? code.text
  return mentionOf(tokens, at, after, 'money', { ...quantity, value: range ? Number.NaN : value }, unit)
}

function readRangeOfMoney(tokens: Token[], at: number): { last: number } | undefined {
  if (!SIGNS.has(tokens[at + 1]?.text ?? '')) return undefined
  return readQuantity(tokens, at + 2)
}

/** Digits glued to letters or set inside names of things: "F-16", "Boeing 747", "B2B". */
function partOfCode(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1]
  const token = tokens[at]
  if (!before || token?.gap !== Gap.NONE) return false
  if (before.text === '-' && before.gap === Gap.NONE && (tokens[at - 2]?.shape ?? 9) <= Shape.INITIAL) return true
  return before.text === '#' || before.text === '@' || before.text === '_' || before.text === '.'
}

function withUnit(tokens: Token[], first: number, last: number, quantity: Quantity): Mention | undefined {
  const sign = tokens[last]
  if (sign?.text === '%') return mentionOf(tokens, first, last + 1, 'percent', quantity, '%')
  const hyphened = isHyphen(tokens, last)
  let index = hyphened ? last + 1 : last
  let word = tokens[index]
  if (word && word.gap <= Gap.SPACE) {
    if (word.lower === 'per' && /^cent/.test(tokens[index + 1]?.lower ?? ''))
      return points(tokens, first, index + 2, quantity)
    if (word.lower === 'percent' || word.lower === 'percentage' || word.lower === 'pct')
      return points(tokens, first, index + 1, quantity)
    if (word.lower === 'basis' && /^points?$/.test(tokens[index + 1]?.lower ?? ''))
      return mentionOf(tokens, first, index + 2, 'points', quantity, 'basis points')
    if (BETWEEN_UNIT.has(word.lower) && tokens[index + 1]) {
      index++
      word = tokens[index]
    }
    if (
      word &&
      word.gap <= Gap.SPACE &&
      word.word.gram & Gram.TIME_UNIT &&
      word.lower !== 'second' &&
      word.lower !== 'season'
    ) {
      const old = isHyphen(tokens, index + 1) && tokens[index + 2]?.lower === 'old'
      if (old || (tokens[index + 1]?.lower === 'old' && /^years?$/.test(word.lower)))
        return mentionOf(tokens, first, old ? index + 3 : index + 2, 'age', quantity, 'year')
      return mentionOf(tokens, first, index + 1, 'duration', quantity, word.lower.replace(/s$/, ''))
    }
    if (word && word.gap <= Gap.SPACE && word.word.gram & Gram.CURRENCY && !/^(?:real|won|marks?|m)$/.test(word.lower))
      return mentionOf(tokens, first, index + 1, 'money', quantity, word.lower)
    if (word && word.gap <= Gap.SPACE && word.word.gram & Gram.MEASURE)
      return mentionOf(tokens, first, index + 1, 'measure', quantity, word.lower)
  }
  if (!quantity.words && word && word.gap === Gap.NONE && /^(?:m|km|kg|ft|in|g|l)$/.test(word.lower))
    return mentionOf(tokens, first, index + 1, 'measure', quantity, word.lower)
  return mentionOf(tokens, first, last, 'cardinal', quantity)
}

/** Percent, or percentage points. */
function points(tokens: Token[], first: number, last: number, quantity: Quantity): Mention {
  return /^points?$/.test(tokens[last]?.lower ?? '')
    ? mentionOf(tokens, first, last + 1, 'points', quantity, 'percentage points')
    : mentionOf(tokens, first, last, 'percent', quantity, '%')
}

const VAGUE_AMOUNT = new Set(['a', 'an', 'several', 'few', 'couple', 'some', 'many'])
/** "several years", "a week", "a few days", "half an hour". */
function readUnitAlone(tokens: Token[], at: number): Mention | undefined {
  const token = tokens[at]
  if (!token || !VAGUE_AMOUNT.has(token.lower)) return undefined
  let index = at + 1
  if (token.lower === 'a' && tokens[index]?.lower === 'few') index++
  else if (token.lower === 'a' && tokens[index]?.lower === 'couple') index += tokens[index + 1]?.lower === 'of' ? 2 : 1
  const unit = tokens[index]
  if (!unit || unit.gap > Gap.SPACE || !(unit.word.gram & Gram.TIME_UNIT)) return undefined
  if (/^(?:second|quarter|night|season|weekend)$/.test(unit.lower)) return undefined
  const value = token.lower === 'an' || (token.lower === 'a' && index === at + 1) ? 1 : Number.NaN
  return mentionOf(
    tokens,
    at,
    index + 1,
    'duration',
    { last: index + 1, value, words: true, vague: Number.isNaN(value) },
    unit.lower.replace(/s$/, ''),
  )
}
