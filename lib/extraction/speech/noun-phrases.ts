import { Gram } from '@/lib/extraction/tokens/grammar-words'
import { isHyphen } from '@/lib/extraction/amounts/quantity'
import type { Scene } from './scene'
import { Shape, type Token } from '@/lib/extraction/tokens/tokens'

/** A stretch of tokens. */
export interface Place {
  first: number
  last: number
}

/** For a name that hangs on a preposition, the token before that preposition; nothing for a free name. */
export function governor(tokens: Token[], first: number, from: number): number | undefined {
  let at = first - 1
  while (
    at >= from &&
    tokens[at]?.shape !== Shape.MARK &&
    (tokens[at]?.word.gram ?? 0) & (Gram.TITLE | Gram.DETERMINER)
  )
    at--
  const before = tokens[at]
  if (at < from || !before || /^(?:what|which|whom)$/.test(tokens[at + 1]?.lower ?? '')) return undefined
  if (!(before.word.gram & Gram.PREPOSITION) || before.shape !== Shape.LOWER) return undefined
  if (/^(?:for|of|with|at)$/.test(before.lower) && (tokens[at - 1]?.word.gram ?? 0) & Gram.ROLE) return undefined
  if (/^(?:before|after|while|as|than|including|like|that|because|when|until|since)$/.test(before.lower))
    return undefined
  return at - 1 >= from ? at - 1 : undefined
}

/** The mark that opens the apposition or bracket closed at `at`. */
export function openingOf(tokens: Token[], at: number, from: number): number | undefined {
  const close = tokens[at]?.text
  const open = close === ')' ? '(' : close
  for (let left = at - 1; left >= from && left > at - 30; left--) if (tokens[left]?.text === open) return left
  return undefined
}

/** "the Republican National Committee's lawyers": back to the article that opens the noun phrase. */
export function nominalEndingAt(scene: Scene, at: number, from: number): Place {
  const { tokens } = scene.document
  let first = at
  while (first > from && first > at - 6) {
    const token = tokens[first] as Token
    const before = tokens[first - 1] as Token
    if (token.word.gram & Gram.DETERMINER || /^(?:his|her|their|its|our|my)$/.test(token.lower)) break
    if (
      (before.shape === Shape.MARK && !/^['’]$/.test(before.text) && !isHyphen(tokens, first - 1)) ||
      before.word.gram & (Gram.AUXILIARY | Gram.CONJUNCTION) ||
      before.word.gram & Gram.SPEECH
    )
      break
    if (before.word.gram & Gram.PREPOSITION) {
      const role = tokens[first - 2]
      if (role && role.word.gram & Gram.ROLE && before.lower === 'for') return nominalEndingAt(scene, first - 2, from)
      if (first - 2 > from && /^(?:in|on|at|during|of|to|from)$/.test(before.lower)) {
        const name = scene.endingAt.get(first - 1)
        if (name) return { first: name.first, last: name.last }
        return nominalEndingAt(scene, first - 2, from)
      }
      break
    }
    first--
  }
  return { first, last: at + 1 }
}

/** The first name in a stretch, else the stretch up to its noun. */
export function named(
  { startingAt, tokens }: Pick<Scene, 'startingAt'> & { tokens: Token[] },
  from: number,
  to: number,
): Place | undefined {
  for (let at = from; at < to; at++) {
    const name = startingAt.get(at)
    if (name) return { first: name.first, last: name.last }
  }
  const opener = tokens[from]
  if (!opener || opener.shape > Shape.MIXED) return undefined
  const noun =
    opener.shape !== Shape.LOWER ||
    opener.word.gram & (Gram.ROLE | Gram.CARDINAL) ||
    opener.word.gram & Gram.DETERMINER ||
    /^(?:his|her|their|its|our|my)$/.test(opener.lower)
  if (!noun || opener.lower === 'that' || opener.lower === 'this') return undefined
  let last = from + 1
  while (
    last < to &&
    last < tokens.length &&
    !((tokens[last]?.word.gram ?? 0) & (Gram.PREPOSITION | Gram.CONJUNCTION | Gram.AUXILIARY)) &&
    tokens[last]?.lower !== 'who' &&
    tokens[last]?.shape !== Shape.MARK
  )
    last++
  return { first: from, last }
}

/** "a spokesman for Clinton": the whole of it. */
export function widen({ document: { tokens } }: Scene, name: Place, from: number): Place {
  const link = tokens[name.first - 1]
  if (link && /^(?:for|of|with|at)$/.test(link.lower)) {
    const role = tokens[name.first - 2]
    if (role && role.word.gram & Gram.ROLE && name.first - 2 >= from) return { first: name.first - 2, last: name.last }
  }
  return { first: name.first, last: name.last }
}
