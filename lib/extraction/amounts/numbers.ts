import { isName, type Document } from '@/lib/extraction/tokens/document'
import { Gram } from '@/lib/extraction/tokens/grammar-words'
import { isFunctional } from '@/lib/extraction/tokens/functional'
import { LETTERS } from '@/lib/extraction/tokens/currencies'
import type { Mention } from '@/lib/extraction/tokens/mention'
import { readMoney } from './money'
import { isAgeAtEnd } from './age-at-end'
import { isLabel, isNotCounting } from './number-labels'
import { numberMention } from './number-mention'
import { isDecade, markScores, readAgeDecade, readHeight, readTries } from './sport-numbers'
import { readHalfUnit, readVagueUnit } from './vague-units'
import { joinDurations, takeRate } from './joined-amounts'
import { withUnit } from './unit-behind'
import { lendUnits } from './number-ranges'
import { readClock, readPair, readRatio } from './number-colons'
import { mayOpenQuantity, readQuantity, rangeOf, readRange, type Quantity } from './quantity'
import { Setting } from '@/lib/extraction/tokens/setting'
import { Gap, Shape, type Token } from '@/lib/extraction/tokens/tokens'

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
  const special = readTwice(tokens, at) ?? readAgeDecade(tokens, at) ?? readTries(tokens, at) ?? readHeight(tokens, at)
  if (special) return special
  if (isDecade(tokens, at)) return undefined
  if (token.shape === Shape.NUMBER && isLabel(tokens, at, titled)) return undefined
  const colon = readClock(tokens, at) ?? readRatio(tokens, at) ?? readPair(tokens, at)
  if (colon) return colon
  if (isRank(tokens, at)) return rankAt(tokens, at, token.word.value)
  let quantity = readQuantity(tokens, at)
  if (!quantity) return readVagueUnit(tokens, at)
  if (quantity.words && isNotCounting(tokens, at, quantity, titled)) return undefined
  const ranked = isOrdinal(tokens[quantity.last]) && !quantity.words
  if (ranked)
    return namesRank(tokens[quantity.last + 1])
      ? undefined
      : numberMention(tokens, at, quantity.last + 1, 'rank', quantity)
  let sub = 'cardinal'
  const half = readHalfUnit(tokens, at)
  if (half) return half
  const range = taken[quantity.last] ? undefined : readRange(tokens, quantity.last)
  if (range) {
    const score = isScore(tokens, at, quantity, range)
    quantity = rangeOf(tokens, quantity, range, quantity.last + 1)
    if (score) {
      sub = 'score'
      delete quantity.range
    }
  }
  return withUnit(tokens, at, quantity.last, quantity, sub)
}

const DECIDED = /^(?:won|wins?|lost|loses?|drew|draws?|led|leads?|trailed|trails?|beaten)$/

/** "3-1" falls, "1-1" goes nowhere, and "lost 0-3" says who won: no range does. "Won 3-5 seats" counts them. */
function isScore(tokens: Token[], at: number, one: Quantity, other: Quantity): boolean {
  if (one.words || tokens[one.last]?.text === 'to') return false
  if (other.value <= one.value) return true
  const next = tokens[other.last]
  const counts = next?.gap === Gap.SPACE && next.shape <= Shape.MIXED && !isFunctional(next)
  return !counts && next?.text !== '%' && DECIDED.test(tokens[at - 1]?.lower ?? '')
}

/** Words in lower case that no amount opens with, but a number: "dlrs 36", "late 40s", "an hour", "some years". */
const NUMBER_OPENERS = new Set('dlrs early mid late an some many twice thrice'.split(' '))

function mayOpenNumber(token: Token): boolean {
  return (
    (token.word.gram & Gram.ORDINAL) !== 0 ||
    mayOpenQuantity(token) ||
    NUMBER_OPENERS.has(token.lower) ||
    LETTERS.has(token.text)
  )
}

/** “twice as many”, “twice the size”: a factor; “met twice” is none. */
function readTwice(tokens: Token[], at: number): Mention | undefined {
  const { lower } = tokens[at] as Token
  if (lower !== 'twice' && lower !== 'thrice') return undefined
  const [next, more] = [tokens[at + 1], tokens[at + 2]]
  const compares =
    (next?.lower === 'as' && /^(?:many|much|few|high|large|big|long|often|fast|likely)$/.test(more?.lower ?? '')) ||
    (next?.lower === 'the' &&
      /^(?:number|size|rate|price|cost|amount|level|average|length|share)$/.test(more?.lower ?? ''))
  const value = lower === 'twice' ? 2 : 3
  return compares
    ? numberMention(tokens, at, at + 3, 'ratio', { last: at + 3, value, words: true, vague: false })
    : undefined
}

const isOrdinal = (token: Token | undefined) => token?.gap === Gap.NONE && /^(?:st|nd|rd|th)$/.test(token.lower)

/** "5th Avenue", "50th anniversary": the place in the row belongs to a name or a day. */
function namesRank(next: Token | undefined): boolean {
  return next !== undefined && next.gap <= Gap.SPACE && (isName(next) || /^(?:anniversary|birthday)$/.test(next.lower))
}

function rankAt(tokens: Token[], at: number, value: number): Mention {
  return numberMention(tokens, at, at + 1, 'rank', { last: at + 1, value, words: true, vague: false })
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
