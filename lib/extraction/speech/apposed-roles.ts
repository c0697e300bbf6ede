import { Gram } from '@/lib/extraction/tokens/grammar-words'
import type { NameMention } from '@/lib/extraction/names/names'
import { Shape, type Token } from '@/lib/extraction/tokens/tokens'

type Range = NonNullable<NameMention['role']>

/** "The ministry’s spokesman, Jan Lund," reaches back over so many words. */
const BEFORE = 4
/** "Jan Lund, the deputy finance director of …" goes on for so many. */
const AFTER = 6

/** The role that a name has directly before it, or set off by a comma before or behind it. */
export function roleOf(tokens: Token[], name: NameMention): Range | undefined {
  return name.role ?? roleBefore(tokens, name.first) ?? roleAfter(tokens, name.last)
}

function roleBefore(tokens: Token[], first: number): Range | undefined {
  const comma = first - 1
  if (tokens[comma]?.text !== ',' || !isRole(tokens[comma - 1])) return undefined
  let start = comma - 1
  while (start > Math.max(0, comma - BEFORE) && tokens[start - 1]?.shape !== Shape.MARK) start--
  return { first: start, last: comma }
}

function roleAfter(tokens: Token[], last: number): Range | undefined {
  const opener = tokens[last + 1]
  if (tokens[last]?.text !== ',' || !opener || !(opener.word.gram & Gram.DETERMINER)) return undefined
  let end = last + 2
  while (
    end < last + AFTER &&
    tokens[end]?.shape === Shape.LOWER &&
    !((tokens[end]?.word.gram ?? 0) & Gram.PREPOSITION)
  )
    end++
  return isRole(tokens[end - 1]) ? { first: last + 1, last: end } : undefined
}

function isRole(token: Token | undefined): boolean {
  if (token?.shape !== Shape.LOWER) return false
  return (token.word.gram & (Gram.TITLE | Gram.ROLE)) !== 0 || token.lower === 'executive'
}
