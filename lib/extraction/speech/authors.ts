import { Gram } from '@/lib/extraction/tokens/grammar-words'
import type { Place } from './noun-phrases'
import type { Scene } from './scene'
import { Shape } from '@/lib/extraction/tokens/tokens'

/** What is written by a body or a person, and speaks for them. */
const WRITING =
  /^(?:survey|report|study|statement|poll|analysis|paper|letter|review|audit|inquiry|investigation|research|figures|data|article|editorial)$/
const ADJECTIVES = 4

/** Whose words "a survey by Corvane Structures in January" has: the name behind "by" or "from". */
export function authorOf({ document: { tokens }, startingAt }: Scene, first: number): Place | undefined {
  for (let at = first; at <= first + ADJECTIVES; at++) {
    const token = tokens[at]
    if (!token || token.shape === Shape.MARK) return undefined
    if (!WRITING.test(token.lower)) continue
    if (!/^(?:by|from)$/.test(tokens[at + 1]?.lower ?? '')) return undefined
    const article = ((tokens[at + 2]?.word.gram ?? 0) & Gram.DETERMINER) !== 0 ? 1 : 0
    const name = startingAt.get(at + 2 + article)
    return name && name.kind !== 'PLACE' ? { first: name.first, last: name.last } : undefined
  }
  return undefined
}
