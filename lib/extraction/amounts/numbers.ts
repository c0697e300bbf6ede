import { isName, type Document } from '@/lib/extraction/tokens/document'
import { Gram } from '@/lib/extraction/tokens/grammar-words'
import { isFunctional } from '@/lib/extraction/tokens/functional'
import { LETTERS } from '@/lib/extraction/tokens/currencies'
import { Gaz } from '@/lib/extraction/tokens/lexicon'
import type { Mention } from '@/lib/extraction/tokens/mention'
import { readMoney } from './money'
import { isAgeAtEnd } from './age-at-end'
import { isLabel, isNotCounting } from './number-labels'
import { numberMention } from './number-mention'
import { isDecade, markScores, readAgeDecade, readHeight, readTries } from './sport-numbers'
import { readHalfUnit, readVagueUnit } from './vague-units'
import { joinDurations, rateEnd, takeRate } from './joined-amounts'
import { lendUnits } from './number-ranges'
import { readClock, readRatio } from './number-colons'
import { isHyphen, mayOpenQuantity, readQuantity, rangeOf, readRange, type Quantity } from './quantity'
import { Setting } from '@/lib/extraction/tokens/setting'
import { Gap, Shape, type Token } from '@/lib/extraction/tokens/tokens'

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

/** A number with its unit; `taken` marks tokens that belong to dates. */
export function findNumbers(document: Document, taken: Uint8Array): Mention[] {
  const { tokens, settings, sentenceOf } = document
  const found: Mention[] = []
  const isTitled = (at: number) => settings[sentenceOf[at] ?? 0] === Setting.TITLE_CASE
  for (let at = 0; at < tokens.length;) {
    const mention = taken[at] ? undefined : readNumber(tokens, at, taken, isTitled(at))
    if (mention) {
      if (mention.first === at && isNegative(tokens, at)) negate(tokens, mention)
      found.push(mention)
      at = mention.last
    } else at++
  }
  const numbers = joinDurations(tokens, found)
  for (const mention of numbers) takeRate(tokens, mention)
  for (const mention of numbers) if (isAgeAtEnd(document, mention)) Object.assign(mention, { sub: 'age', unit: 'year' })
  lendUnits(tokens, numbers)
  markScores(numbers, sentenceOf)
  return numbers
}

/** "minus 40", "-12.5": a sign right before the amount, and no dash between two. */
function isNegative(tokens: Token[], at: number): boolean {
  const sign = tokens[at - 1]
  if (sign?.lower === 'minus') return true
  return (
    sign !== undefined &&
    /^[-−]$/.test(sign.text) &&
    sign.gap === Gap.SPACE &&
    tokens[at]?.shape === Shape.NUMBER &&
    tokens[at].gap === Gap.NONE
  )
}

function negate(tokens: Token[], mention: Mention): void {
  mention.first--
  mention.start = tokens[mention.first]?.start ?? mention.start
  if (mention.value) mention.value = `-${mention.value}`
}

function readNumber(tokens: Token[], at: number, taken: Uint8Array, titled: boolean): Mention | undefined {
  const token = tokens[at] as Token
  if (token.shape === Shape.LOWER && !mayOpenNumber(token)) return undefined
  const money = readMoney(tokens, at)
  if (money) return money
  const special = readAgeDecade(tokens, at) ?? readTries(tokens, at) ?? readHeight(tokens, at)
  if (special) return special
  if (isDecade(tokens, at)) return undefined
  if (token.shape === Shape.NUMBER && isLabel(tokens, at, titled)) return undefined
  const clock = readClock(tokens, at)
  if (clock) return clock
  const ratio = readRatio(tokens, at)
  if (ratio) return ratio
  if (isRank(tokens, at))
    return numberMention(tokens, at, at + 1, 'rank', {
      last: at + 1,
      value: token.word.value,
      words: true,
      vague: false,
    })
  let quantity = readQuantity(tokens, at)
  if (!quantity) return readVagueUnit(tokens, at)
  if (quantity.words && isNotCounting(tokens, at, quantity, titled)) return undefined
  const ordinal = tokens[quantity.last]
  if (!quantity.words && ordinal && ordinal.gap === Gap.NONE && /^(?:st|nd|rd|th)$/.test(ordinal.lower)) {
    const ranked = tokens[quantity.last + 1]
    if (ranked && ranked.gap <= Gap.SPACE && (isName(ranked) || /^(?:anniversary|birthday)$/.test(ranked.lower)))
      return undefined
    return numberMention(tokens, at, quantity.last + 1, 'rank', quantity)
  }
  let sub = 'cardinal'
  const half = readHalfUnit(tokens, at)
  if (half) return half
  const range = taken[quantity.last] ? undefined : readRange(tokens, quantity.last)
  if (range) {
    if (!quantity.words && tokens[quantity.last]?.text !== 'to' && range.value < quantity.value) sub = 'score'
    quantity = rangeOf(tokens, quantity, range, quantity.last + 1)
  }
  return withUnit(tokens, at, quantity.last, quantity, sub)
}

/** Words in lower case that no amount opens with, but a number: "dlrs 36", "late 40s", "an hour", "some years". */
const NUMBER_OPENERS = new Set('dlrs early mid late an some many'.split(' '))

function mayOpenNumber(token: Token): boolean {
  return (
    (token.word.gram & Gram.ORDINAL) !== 0 ||
    mayOpenQuantity(token) ||
    NUMBER_OPENERS.has(token.lower) ||
    LETTERS.has(token.text)
  )
}

/** "finished third": a place in a ranking; "came first to mind" is none. */
function isRank(tokens: Token[], at: number): boolean {
  const token = tokens[at] as Token
  if (!(token.word.gram & Gram.ORDINAL) || token.shape !== Shape.LOWER) return false
  const verb = tokens[at - 1]?.lower ?? ''
  const next = tokens[at + 1]
  const ends = next === undefined || next.shape === Shape.MARK || next.lower === 'in'
  if (/^(?:finish(?:ed|es|ing)?|placed|rank(?:ed|s|ing)?)$/.test(verb)) return ends || isFunctional(next)
  return verb === 'came' && ends
}

function withUnit(tokens: Token[], first: number, last: number, quantity: Quantity, sub: string): Mention {
  const make = (end: number, kind: string, unit?: string) => numberMention(tokens, first, end, kind, quantity, unit)
  if (tokens[last]?.text === '%' && tokens[last].gap <= Gap.LINE) return make(last + 1, 'percent', '%')
  const scale = DEGREES.get(tokens[last]?.text === '°' ? (tokens[last + 1]?.text ?? '') : '')
  if (scale && tokens[last + 1]?.gap === Gap.NONE) return make(last + 2, 'measure', `degrees ${scale}`)
  if (tokens[last]?.text === 'p' && tokens[last].gap === Gap.NONE) return make(last + 1, 'money', 'pence')
  const hyphened = isHyphen(tokens, last)
  let index = hyphened ? last + 1 : last
  const next = tokens[index]
  if (!next || next.gap > Gap.SPACE) return make(last, sub)
  let word: Token = next
  const share = quantity.words && quantity.value < 1 ? shareOfPercent(tokens, last) : undefined
  if (share) return points(tokens, first, share, quantity)
  if (word.lower === 'per' && /^cent/.test(tokens[index + 1]?.lower ?? ''))
    return points(tokens, first, index + 2, quantity)
  if (/^(?:percent|percentage|pct)$/.test(word.lower)) return points(tokens, first, index + 1, quantity)
  if (word.lower === 'basis' && /^points?$/.test(tokens[index + 1]?.lower ?? ''))
    return make(index + 2, 'points', 'basis points')
  if (quantity.vague && word.lower === 'of' && (tokens[index + 1]?.word.gram ?? 0) & Gram.CURRENCY)
    return make(index + 2, 'money', tokens[index + 1]?.lower)
  if (BETWEEN.has(word.lower) && (tokens[index + 1]?.word.gram ?? 0) & (Gram.TIME_UNIT | Gram.MEASURE))
    word = tokens[++index] as Token
  const { gram } = word.word
  if (gram & Gram.TIME_UNIT && word.lower !== 'second' && !(word.lower === 'season' && !hyphened))
    return make(index + 1, isAge(tokens, index) ? 'age' : 'duration', word.lower.replace(/s$/, ''))
  const coin = tokens[index + 1]
  if (
    word.word.gaz & Gaz.DEMONYM &&
    coin?.gap === Gap.SPACE &&
    coin.word.gram & Gram.CURRENCY &&
    !NOT_UNITS.test(coin.lower)
  )
    return make(index + 2, 'money', `${word.text} ${coin.lower}`)
  const code = word.shape === Shape.UPPER && word.word.gaz & Gaz.MONEY_CODE
  if (code || (gram & Gram.CURRENCY && !NOT_UNITS.test(word.lower))) return make(index + 1, 'money', word.lower)
  const rate = rateEnd(tokens, index)
  if (rate) return make(rate, 'measure', `${word.lower}/${tokens[rate - 1]?.lower ?? ''}`)
  if (/^degrees?$/.test(word.lower) && /^(?:celsius|fahrenheit)$/.test(coin?.lower ?? ''))
    return make(index + 2, 'measure', `degrees ${coin?.lower ?? ''}`)
  if (gram & Gram.MEASURE || RAISED_UNITS.test(word.lower)) return make(index + 1, 'measure', unitOf(tokens, index))
  const degrees = !quantity.words && word.gap === Gap.NONE ? DEGREES.get(word.text.charAt(0)) : undefined
  if (degrees && /^[CF]\.?$/.test(word.text)) return make(index + 1, 'measure', `degrees ${degrees}`)
  if (!quantity.words && word.gap === Gap.NONE && GLUED_UNITS.test(word.lower))
    return make(index + 1, 'measure', word.lower)
  if (
    hyphened &&
    word.shape === Shape.LOWER &&
    !NOT_COUNTED.has(word.lower) &&
    word.word.gaz & Gaz.COMMON &&
    !(gram & Gram.ORDINAL)
  )
    return make(index + 1, 'measure', word.lower)
  const before = tokens[first - 1]
  if (!quantity.words && /^(?:aged|age)$/.test(before?.lower ?? '')) return make(last, 'age', 'year')
  if (
    !quantity.words &&
    /^\d\d$/.test(tokens[first]?.text ?? '') &&
    before?.text === ',' &&
    tokens[last]?.text === ',' &&
    tokens[first - 2] &&
    isName(tokens[first - 2] as Token)
  )
    return make(last, 'age', 'year')
  return make(last, sub)
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
function points(tokens: Token[], first: number, last: number, quantity: Quantity): Mention {
  return /^points?$/.test(tokens[last]?.lower ?? '')
    ? numberMention(tokens, first, last + 1, 'points', quantity, 'percentage points')
    : numberMention(tokens, first, last, 'percent', quantity, '%')
}
