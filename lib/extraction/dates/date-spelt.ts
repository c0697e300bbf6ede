import { isHyphen } from '@/lib/extraction/amounts/quantity'
import { Gram } from '@/lib/extraction/tokens/grammar-words'
import { Gap, type Token } from '@/lib/extraction/tokens/tokens'
import type { Match } from './date-words'

/** "nineteen ninety-six". */
export function readSpeltYear(tokens: Token[], at: number): Match | undefined {
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
