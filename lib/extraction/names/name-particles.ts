import { isName } from '@/lib/extraction/tokens/document'
import { isFunctional } from '@/lib/extraction/tokens/functional'
import { Gram } from '@/lib/extraction/tokens/grammar-words'
import { Gaz } from '@/lib/extraction/tokens/lexicon'
import { Gap, Shape, type Token } from '@/lib/extraction/tokens/tokens'

/** The capital that "van", "van der" or "bin" leads to: "said van der Zee". The token itself where there is none. */
export function particlesFrom(tokens: Token[], at: number): number {
  if (!/^(?:van|von|bin|ibn)$/.test(tokens[at]?.text ?? '') || (tokens[at - 1]?.word.gram ?? 0) & Gram.DETERMINER)
    return at
  let next = at + 1
  while (next < at + 3 && tokens[next]?.gap === Gap.SPACE && /^(?:de[nr]?|het|te[nr]?)$/.test(tokens[next]?.text ?? ''))
    next++
  const name = tokens[next]
  return name?.shape === Shape.CAPITAL && name.gap === Gap.SPACE && !isFunctional(name) ? next : at
}

/** "Moody’s cut the rating", "Sainsbury’s and McDonald’s raised their prices": nothing owned stands behind the ’s. */
export function belongsToName(tokens: Token[], from: number, at: number): boolean {
  const before = tokens[at - 1] as Token
  const [next, beyond, third] = tokens.slice(at + 1, at + 4)
  if (
    at - from !== 1 ||
    before.shape === Shape.UPPER ||
    (before.word.gaz & (Gaz.COUNTRY | Gaz.REGION | Gaz.CITY)) !== 0
  )
    return false
  if (next?.lower === 'and' && third?.shape === Shape.POSSESSIVE && beyond !== undefined && isName(beyond))
    return belongsToName(tokens, at + 2, at + 3)
  if (!next || next.shape !== Shape.LOWER || next.gap !== Gap.SPACE) return false
  const verb =
    (next.word.gram & Gram.AUXILIARY) !== 0 ||
    (next.word.gaz & Gaz.VERB) !== 0 ||
    /^(?:cut|put|let|hit|set)$/.test(next.lower)
  const object = Gram.DETERMINER | Gram.PRONOUN | Gram.CARDINAL
  return (
    verb &&
    beyond !== undefined &&
    ((next.word.gram & Gram.AUXILIARY) !== 0
      ? beyond.shape === Shape.LOWER && !before.word.gram
      : (beyond.word.gram & object) !== 0 || beyond.shape === Shape.NUMBER || /^(?:its|their)$/.test(beyond.lower))
  )
}
