import type { BlockRole, TextBlock } from '@/lib/extraction/claim'

/** The text of an article of these parts, a blank line between them, with their places in UTF-16 code units. */
export function textOfParts(parts: readonly [role: BlockRole, text: string][]): { text: string; blocks: TextBlock[] } {
  let text = ''
  const blocks = parts.map(([role, words]): TextBlock => {
    if (text) text += '\n\n'
    const start = text.length
    text += words
    return { role, start, end: text.length }
  })
  return { text, blocks }
}
