import { Gram } from './grammar-words'
import type { Mention } from './mention'
import { numberMention } from './number-mention'
import { isHyphen, readQuantity, readRange } from './quantity'
import { Gap, Shape, type Token } from './tokens'

/** Signs of money and the currencies they stand for. */
export const SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['£', 'GBP'],
  ['€', 'EUR'],
  ['¥', 'JPY'],
  ['₽', 'RUB'],
  ['₴', 'UAH'],
  ['₹', 'INR'],
  ['₩', 'KRW'],
])
/** Letters before a sign: "US$", "A$". */
const BEFORE_SIGN = new Set(['US', 'USD', 'AU', 'A', 'C', 'CA', 'NZ', 'HK', 'S', 'R', 'NT', 'U.S.'])
/** Letters that stand for the sign itself: "RM150", "dlrs 36". */
const INSTEAD = new Set(['US', 'USD', 'EUR', 'GBP', 'CHF', 'JPY', 'CNY', 'RM', 'dlrs', 'Rs'])
const NAMES = /^(?:dollars?|euros?|pounds?|ringgit|rubles?|roubles?|yen|yuan|rupees?|francs?|pesos?|crowns?)$/

/** A sum that opens with its sign or code: "$2.5 million", "US$ 16m", "£5-7bn". */
export function readMoney(tokens: Token[], at: number): Mention | undefined {
  const opener = tokens[at]
  if (!opener) return undefined
  let sign = at
  if (BEFORE_SIGN.has(opener.text) && SIGNS.has(tokens[at + 1]?.text ?? '') && tokens[at + 1]?.gap === Gap.NONE)
    sign = at + 1
  else if (!SIGNS.has(opener.text) && !(INSTEAD.has(opener.text) && tokens[at + 1]?.shape === Shape.NUMBER))
    return undefined
  const quantity = readQuantity(tokens, sign + 1)
  if (!quantity || (tokens[sign + 1]?.gap ?? Gap.LINE) > Gap.SPACE) return undefined
  let { last, value } = quantity
  const short = tokens[last]
  if (short && short.gap === Gap.NONE && /^[mbk]$/i.test(short.text)) {
    value *= short.word.value
    last++
  }
  const range = readRange(tokens, last)
  if (range) {
    last = range.last
    value = Number.NaN
  } else if (isHyphen(tokens, last) && SIGNS.has(tokens[last + 1]?.text ?? '')) {
    const upper = readQuantity(tokens, last + 2)
    if (upper) {
      last = upper.last
      value = Number.NaN
    }
  }
  const word = tokens[last]
  if (word?.gap === Gap.SPACE && word.word.gram & Gram.CURRENCY && NAMES.test(word.lower)) last++
  return numberMention(
    tokens,
    at,
    last,
    'money',
    { ...quantity, value },
    SIGNS.get(tokens[sign]?.text ?? '') ?? opener.text,
  )
}
