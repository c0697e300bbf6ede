import type { BlockRole, Span, TextBlock } from '@/lib/extraction/claim'
import type { Reading } from '@/lib/extraction/consistency/reading'
import { lastStartingBefore } from '@/lib/extraction/consistency/sentences'

/** How a contradiction names the part of an article in which a place stands. */
const CALLED: Record<BlockRole, string> = {
  HEADLINE: 'the headline',
  STANDFIRST: 'the standfirst',
  BODY: 'the text',
  SUBHEAD: 'a subhead',
  CAPTION: 'a caption',
  PULL_QUOTE: 'a pull quote',
  LIST_ITEM: 'a list item',
  TABLE_CELL: 'a table',
  NOTE: 'a note',
}

/** The block a place stands in; undefined where the text has none. */
export function blockAt(reading: Reading, place: Span): TextBlock | undefined {
  const block = reading.blocks[lastStartingBefore(reading.blocks, place.start)]
  return block && place.start < block.end ? block : undefined
}

/** "the headline", "a caption": the part that a place stands in. */
export function calledAt(reading: Reading, place: Span): string {
  return CALLED[blockAt(reading, place)?.role ?? 'BODY']
}

/** The parts that tell the article in short, beside its running text. */
export function isShort(block: TextBlock): boolean {
  return ['HEADLINE', 'STANDFIRST', 'SUBHEAD', 'CAPTION'].includes(block.role)
}

/** "the standfirst", "the standfirst and a caption": each once. */
export function listed(names: readonly string[]): string {
  const once = [...new Set(names)]
  return once.length < 2 ? (once[0] ?? '') : `${once.slice(0, -1).join(', ')} and ${once.at(-1) ?? ''}`
}

export const capital = (words: string) => words.replace(/^./u, (letter) => letter.toUpperCase())
