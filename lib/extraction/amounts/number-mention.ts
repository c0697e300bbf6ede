import { Gram } from '@/lib/extraction/tokens/grammar-words'
import type { Mention } from '@/lib/extraction/tokens/mention'
import type { Quantity } from './quantity'
import type { Token } from '@/lib/extraction/tokens/tokens'

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
const NOT_ALONE = /^(?:up|close|under|only|more|less|fewer|most|some)$/

/** A plain decimal without exponent or needless digits. */
function plain(value: number): string {
  if (Number.isInteger(value)) return Math.abs(value) < 1e21 ? String(value) : BigInt(value).toString()
  return String(Number(value.toFixed(6)))
}

/** A NUMBER mention over tokens `first` to one before `last`. */
export function numberMention(
  tokens: Token[],
  first: number,
  last: number,
  sub: string,
  quantity: Quantity,
  unit?: string,
): Mention {
  const hedge = readHedge(tokens, first)
  return {
    kind: 'NUMBER',
    start: tokens[first]?.start ?? 0,
    end: tokens[last - 1]?.end ?? 0,
    first,
    last,
    sub,
    ...(Number.isFinite(quantity.value) && { value: plain(quantity.value) }),
    ...(quantity.range && { value: quantity.range.map(plain).join('..') }),
    ...(unit && { unit }),
    ...(hedge && { hedge }),
  }
}

/** "nearly", "more than", "at least" before an amount. */
function readHedge(tokens: Token[], first: number): string | undefined {
  const before = tokens[first - 1]
  const two = `${tokens[first - 2]?.lower ?? ''} ${before?.lower ?? ''}`
  if (HEDGES_OF_TWO.has(two)) return two
  return before && before.word.gram & Gram.HEDGE && !NOT_ALONE.test(before.lower) ? before.lower : undefined
}
