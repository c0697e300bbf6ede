import { roleAt } from '@/lib/extraction/tokens/blocks'
import { type Document, isName } from '@/lib/extraction/tokens/document'
import type { Mention } from '@/lib/extraction/tokens/mention'

/** "Ana Ruiz, 34" in a list or below a picture: an age behind a name needs no comma after it where the line ends. */
export function isAgeAtEnd(document: Document, { first, last, sub }: Mention): boolean {
  const { tokens, blockOf } = document
  if (sub !== 'cardinal' || !/^\d\d$/.test(tokens[first]?.text ?? '') || tokens[first - 1]?.text !== ',') return false
  const name = tokens[first - 2]
  const ends = last === first + 1 && blockOf[last] !== blockOf[first]
  return (
    ends && name !== undefined && isName(name) && /^(?:LIST_ITEM|CAPTION|TABLE_CELL)$/.test(roleAt(document, first))
  )
}
