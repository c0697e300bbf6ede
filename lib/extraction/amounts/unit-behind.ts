import { isName } from '@/lib/extraction/tokens/document'
import { Gram } from '@/lib/extraction/tokens/grammar-words'
import { Gaz } from '@/lib/extraction/tokens/lexicon'
import type { Mention } from '@/lib/extraction/tokens/mention'
import { Gap, Shape, type Token } from '@/lib/extraction/tokens/tokens'
import { rateEnd } from './joined-amounts'
import { numberMention } from './number-mention'
import { isHyphen, type Quantity } from './quantity'

/** Words between an amount and its unit: "two consecutive quarters". */
const BETWEEN = new Set(
  'more consecutive straight trading working business calendar full long additional extra whole solid school square cubic nautical metric further successive fluid'.split(
    ' ',
  ),
)

/** What may follow a hyphen without being what is counted: "one-time", "two-on". */
const NOT_COUNTED = new Set(
  'old time off up on to by for and in of a the plus ish fold way third thirds half halves quarter quarters fifth fifths sixth tenth tenths eighth eighths er'.split(
    ' ',
  ),
)

/** The letter behind "°". */
const DEGREES = new Map([
  ['C', 'celsius'],
  ['F', 'fahrenheit'],
])

const NOT_UNITS = /^(?:real|won|marks?|m)$/

/** Squares and cubes with a digit: "150,000 m3". */
const RAISED_UNITS = /^(?:k?m|cm|mm|ft)[23]$/

const GLUED_UNITS = /^(?:m|km|kg|ft|in|g|l|cm|mm)$/

/** An amount that stands over the tokens `first` to one before `last`. */
interface Bare {
  tokens: Token[]
  first: number
  last: number
  quantity: Quantity
}

/** An amount with the word behind it, that may be its unit. */
interface Worded extends Bare {
  at: number
  word: Token
  hyphened: boolean
}

/** Reads one kind of unit, or nothing. */
type Step = (amount: Worded) => Mention | undefined

/** The amount with what it is counted in; without a unit it is of kind `sub`. */
export function withUnit(tokens: Token[], first: number, last: number, quantity: Quantity, sub: string): Mention {
  const bare = { tokens, first, last, quantity }
  const signed = withSign(bare)
  if (signed) return signed
  const hyphened = isHyphen(tokens, last)
  const at = hyphened ? last + 1 : last
  const word = tokens[at]
  if (!word || word.gap > Gap.SPACE) return until(bare, last, sub)
  const worded = { ...bare, at, word, hyphened }
  return firstOf(SHARES, worded) ?? firstOf(UNITS, overBetween(worded)) ?? withAge(worded) ?? until(bare, last, sub)
}

function firstOf(steps: readonly Step[], amount: Worded): Mention | undefined {
  for (const step of steps) {
    const read = step(amount)
    if (read) return read
  }
  return undefined
}

const until = ({ tokens, first, quantity }: Bare, end: number, sub: string, unit?: string): Mention =>
  numberMention(tokens, first, end, sub, quantity, unit)

/** "5%", "20°C", "5p": signs and the letters that stand right behind digits. */
function withSign(amount: Bare): Mention | undefined {
  const { tokens, last } = amount
  const sign = tokens[last]
  if (sign?.text === '%' && sign.gap <= Gap.LINE) return until(amount, last + 1, 'percent', '%')
  const scale = DEGREES.get(sign?.text === '°' ? (tokens[last + 1]?.text ?? '') : '')
  if (scale && tokens[last + 1]?.gap === Gap.NONE) return until(amount, last + 2, 'measure', `degrees ${scale}`)
  return sign?.text === 'p' && sign.gap === Gap.NONE ? until(amount, last + 1, 'money', 'pence') : undefined
}

/** Shares and points, and money of a vague amount: they come before what the word may be otherwise. */
const SHARES: readonly Step[] = [
  (amount) => {
    const { tokens, last, quantity } = amount
    const share = quantity.words && quantity.value < 1 ? shareOfPercent(tokens, last) : undefined
    return share ? points(amount, share) : undefined
  },
  (amount) => {
    const { tokens, at, word } = amount
    if (word.lower === 'per' && /^cent/.test(tokens[at + 1]?.lower ?? '')) return points(amount, at + 2)
    return /^(?:percent|percentage|pct)$/.test(word.lower) ? points(amount, at + 1) : undefined
  },
  (amount) =>
    amount.word.lower === 'basis' && /^points?$/.test(amount.tokens[amount.at + 1]?.lower ?? '')
      ? until(amount, amount.at + 2, 'points', 'basis points')
      : undefined,
  (amount) => {
    const { tokens, at, word, quantity } = amount
    const coin = tokens[at + 1]
    return quantity.vague && word.lower === 'of' && (coin?.word.gram ?? 0) & Gram.CURRENCY
      ? until(amount, at + 2, 'money', coin?.lower)
      : undefined
  },
]

/** Past "consecutive" in "two consecutive quarters". */
function overBetween(amount: Worded): Worded {
  const { tokens, at, word } = amount
  const next = tokens[at + 1]
  const isUnit = ((next?.word.gram ?? 0) & (Gram.TIME_UNIT | Gram.MEASURE)) !== 0
  return next && BETWEEN.has(word.lower) && isUnit ? { ...amount, at: at + 1, word: next } : amount
}

/** What the word may be, the surest first. */
const UNITS: readonly Step[] = [withTime, withCoin, withRate, withMeasure, withGlued, withHyphened]

function withTime(amount: Worded): Mention | undefined {
  const { tokens, at, word, hyphened } = amount
  const isTime = (word.word.gram & Gram.TIME_UNIT) !== 0 && word.lower !== 'second'
  if (!isTime || (word.lower === 'season' && !hyphened)) return undefined
  return until(amount, at + 1, isAge(tokens, at) ? 'age' : 'duration', word.lower.replace(/s$/, ''))
}

/** "5 million Canadian dollars", "20 USD", "300 euros". */
function withCoin(amount: Worded): Mention | undefined {
  const { tokens, at, word } = amount
  const coin = tokens[at + 1]
  const isCoin = coin?.gap === Gap.SPACE && coin.word.gram & Gram.CURRENCY && !NOT_UNITS.test(coin.lower)
  if (word.word.gaz & Gaz.DEMONYM && isCoin) return until(amount, at + 2, 'money', `${word.text} ${coin.lower}`)
  const code = word.shape === Shape.UPPER && word.word.gaz & Gaz.MONEY_CODE
  return code || (word.word.gram & Gram.CURRENCY && !NOT_UNITS.test(word.lower))
    ? until(amount, at + 1, 'money', word.lower)
    : undefined
}

function withRate(amount: Worded): Mention | undefined {
  const { tokens, at, word } = amount
  const rate = rateEnd(tokens, at)
  return rate ? until(amount, rate, 'measure', `${word.lower}/${tokens[rate - 1]?.lower ?? ''}`) : undefined
}

function withMeasure(amount: Worded): Mention | undefined {
  const { tokens, at, word } = amount
  const scale = tokens[at + 1]?.lower ?? ''
  if (/^degrees?$/.test(word.lower) && /^(?:celsius|fahrenheit)$/.test(scale))
    return until(amount, at + 2, 'measure', `degrees ${scale}`)
  const isMeasure = (word.word.gram & Gram.MEASURE) !== 0 || RAISED_UNITS.test(word.lower)
  return isMeasure ? until(amount, at + 1, 'measure', unitOf(tokens, at)) : undefined
}

/** "20C", "5km": letters right behind digits. */
function withGlued(amount: Worded): Mention | undefined {
  const { at, word, quantity } = amount
  if (quantity.words || word.gap !== Gap.NONE) return undefined
  const degrees = /^[CF]\.?$/.test(word.text) ? DEGREES.get(word.text.charAt(0)) : undefined
  if (degrees) return until(amount, at + 1, 'measure', `degrees ${degrees}`)
  return GLUED_UNITS.test(word.lower) ? until(amount, at + 1, 'measure', word.lower) : undefined
}

/** "a three-storey house": any plain word behind a hyphen. */
function withHyphened(amount: Worded): Mention | undefined {
  const { at, word, hyphened } = amount
  const isPlain = word.shape === Shape.LOWER && (word.word.gaz & Gaz.COMMON) !== 0
  const isUnit = hyphened && isPlain && !NOT_COUNTED.has(word.lower) && !(word.word.gram & Gram.ORDINAL)
  return isUnit ? until(amount, at + 1, 'measure', word.lower) : undefined
}

/** "aged 34" and "Ada Lund, 34,". */
function withAge(amount: Worded): Mention | undefined {
  const { tokens, first, last, quantity } = amount
  const before = tokens[first - 1]
  if (quantity.words) return undefined
  if (/^(?:aged|age)$/.test(before?.lower ?? '')) return until(amount, last, 'age', 'year')
  const name = tokens[first - 2]
  const between = /^\d\d$/.test(tokens[first]?.text ?? '') && before?.text === ',' && tokens[last]?.text === ','
  return between && name && isName(name) ? until(amount, last, 'age', 'year') : undefined
}

/** "square kilometres" after an amount, "kilometres" alone. */
function unitOf(tokens: Token[], at: number): string {
  const unit = tokens[at]?.lower ?? ''
  const before = tokens[at - 1]?.lower ?? ''
  return /^(?:square|cubic|nautical)$/.test(before) ? `${before} ${unit}` : unit
}

/** "-old" or "old" after the unit: the anchor is the amount and its unit. */
function isAge(tokens: Token[], unit: number): boolean {
  return tokens[isHyphen(tokens, unit + 1) ? unit + 2 : unit + 1]?.lower === 'old'
}

/** Past "a percentage", "of a percent", "of 1 percent" behind a half or a tenth. */
function shareOfPercent(tokens: Token[], at: number): number | undefined {
  const article = tokens[at]?.lower === 'of' ? at + 1 : at
  const percent =
    /^(?:a|one|1)$/.test(tokens[article]?.lower ?? '') && /^percent(?:age)?$/.test(tokens[article + 1]?.lower ?? '')
  return percent ? article + 2 : undefined
}

/** Percent, or percentage points. */
function points(amount: Bare, last: number): Mention {
  return /^points?$/.test(amount.tokens[last]?.lower ?? '')
    ? until(amount, last + 1, 'points', 'percentage points')
    : until(amount, last, 'percent', '%')
}
