import { CURRENCY_NOUNS, LETTERS, SIGNS } from '@/lib/extraction/tokens/currencies'
import { Gram } from '@/lib/extraction/tokens/grammar-words'
import { Gaz } from '@/lib/extraction/tokens/lexicon'
import type { Mention } from '@/lib/extraction/tokens/mention'
import { numberMention } from './number-mention'
import { isHyphen, rangeOf, readQuantity, readRange, type Quantity } from './quantity'
import { Gap, Shape, type Token } from '@/lib/extraction/tokens/tokens'

/** Letters before a sign: "US$", "A$", "NT$". */
const BEFORE_SIGN = /^(?:[A-Z]{1,3}|U\.S\.)$/
/** Short words of wires, which no data has: "dlrs 36", "US 16m". */
const INSTEAD = /^(?:dlrs|US)$/

/** A sum that opens with its sign or code: "$2.5 million", "US$ 16m", "£5-7bn". */
export function readMoney(tokens: Token[], at: number): Mention | undefined {
  const opener = tokens[at]
  if (!opener) return undefined
  const sign = signAt(tokens, at, opener)
  if (sign === undefined) return undefined
  // “£ million” heads a column: a unit without a figure is no sum.
  if ((tokens[sign + 1]?.word.gram ?? 0) & Gram.MULTIPLIER && tokens[sign + 1]?.shape !== Shape.NUMBER) return undefined
  let amount = readShortened(tokens, sign + 1)
  if (!amount || (tokens[sign + 1]?.gap ?? Gap.LINE) > Gap.SPACE) return undefined
  let { last } = amount
  const spelt = sharesScale(tokens, sign + 1, last) && tokens[at - 1]?.lower !== 'from'
  const repeated = (spelt || isHyphen(tokens, last)) && SIGNS.has(tokens[last + 1]?.text ?? '')
  const upper = repeated ? readShortened(tokens, last + 2) : readRange(tokens, last)
  if (upper) {
    amount = rangeOf(tokens, amount, upper, last + (repeated ? 2 : 1))
    last = upper.last
  }
  const word = tokens[last]
  if (word?.gap === Gap.SPACE && CURRENCY_NOUNS.has(word.lower)) last++
  return numberMention(tokens, at, last, 'money', amount, currencyOf(tokens, at, sign))
}

/** Where the sign of a sum stands that opens at `at`: there, or behind the letters before it ("US$"). */
function signAt(tokens: Token[], at: number, opener: Token): number | undefined {
  const next = tokens[at + 1]
  if (BEFORE_SIGN.test(opener.text) && SIGNS.has(next?.text ?? '') && next?.gap === Gap.NONE) return at + 1
  return SIGNS.has(opener.text) || (standsForSign(opener) && next?.shape === Shape.NUMBER) ? at : undefined
}

/** The ISO code where the sign, with the letters before it or alone, tells one; else what is written. */
function currencyOf(tokens: Token[], at: number, sign: number): string {
  const opener = tokens[at]?.text ?? ''
  const written = tokens[sign]?.text ?? ''
  return SIGNS.get((sign > at ? opener : '') + written) ?? SIGNS.get(written) ?? LETTERS.get(opener) ?? opener
}

/** "$3 to $4 million": the first amount is digits alone and has the scale of the second; "$3 to $4" are two amounts. */
function sharesScale(tokens: Token[], first: number, to: number): boolean {
  const spaced = tokens[to]?.lower === 'to' && tokens[to].gap === Gap.SPACE && tokens[to + 1]?.gap === Gap.SPACE
  const scale = (tokens[to + 3]?.word.gram ?? 0) & Gram.MULTIPLIER || /^(?:m|bn|tn)$/.test(tokens[to + 3]?.lower ?? '')
  return spaced && to === first + 1 && Boolean(scale)
}

function standsForSign(token: Token): boolean {
  return (
    INSTEAD.test(token.text) ||
    LETTERS.has(token.text) ||
    (token.shape === Shape.UPPER && (token.word.gaz & Gaz.MONEY_CODE) !== 0)
  )
}

/** An amount with the letter that money alone may have: "16m", "2k", and with a space before it where no word goes on, "4 m". */
function readShortened(tokens: Token[], at: number): Quantity | undefined {
  const quantity = readQuantity(tokens, at)
  const short = quantity && tokens[quantity.last]
  if (!short || short.gap > Gap.SPACE || !/^[mbk]$/i.test(short.text)) return quantity
  if (short.gap === Gap.SPACE && short.text !== 'm') return quantity
  return { ...quantity, last: quantity.last + 1, value: quantity.value * short.word.value }
}
