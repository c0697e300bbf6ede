import { isHyphen } from '@/lib/extraction/amounts/quantity'
import { Gap, Shape, type Token } from '@/lib/extraction/tokens/tokens'
import type { Match } from './date-words'

/** "year-ago", "year-earlier quarter": the same stretch of the year before; "year end", "year's end". */
export function readYearBefore(tokens: Token[], at: number): Match | undefined {
  const end = isHyphen(tokens, at + 1) || tokens[at + 1]?.shape === Shape.POSSESSIVE ? at + 2 : at + 1
  if (tokens[end]?.lower === 'end' && isEnd(tokens, at, end + 1)) return { last: end + 1, sub: 'relative' }
  if (!isHyphen(tokens, at + 1) || !/^(?:ago|earlier)$/.test(tokens[at + 2]?.lower ?? '')) return undefined
  const unit = tokens[at + 3]
  const named = unit?.gap === Gap.SPACE && /^(?:quarter|period|month|week|half)$/.test(unit.lower)
  return { last: named ? at + 4 : at + 3, sub: 'relative' }
}

/** "by year end": no "of" and nothing counted behind it. */
function isEnd(tokens: Token[], at: number, after: number): boolean {
  const before = tokens[at - 1]?.lower ?? ''
  return /^(?:by|at|since|until|before|through|from|to|the)$/.test(before) && tokens[after]?.lower !== 'of'
}
