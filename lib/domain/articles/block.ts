// Types only: the browser draws blocks and brings no schemas for it.
import type { z } from 'zod'
import type { BlockLinkView, BlockView } from './block-view'
import { isBlank } from '@/lib/text/blank'

/** The parts of an article, in the order in which a page is read. */
export const BLOCK_ROLES = [
  'HEADLINE',
  'STANDFIRST',
  'BODY',
  'SUBHEAD',
  'CAPTION',
  'PULL_QUOTE',
  'LIST_ITEM',
  'TABLE_CELL',
  'NOTE',
] as const
export type BlockRole = (typeof BLOCK_ROLES)[number]

/** `label` names one block; `inside` says where something stands: "5 missing in captions". */
export const BLOCK_ROLE_INFO = {
  HEADLINE: { label: 'Headline', inside: 'in the headline' },
  STANDFIRST: { label: 'Standfirst', inside: 'in the standfirst' },
  BODY: { label: 'Body', inside: 'in the body' },
  SUBHEAD: { label: 'Subhead', inside: 'in subheads' },
  CAPTION: { label: 'Caption', inside: 'in captions' },
  PULL_QUOTE: { label: 'Pull quote', inside: 'in pull quotes' },
  LIST_ITEM: { label: 'List item', inside: 'in lists' },
  TABLE_CELL: { label: 'Table cell', inside: 'in tables' },
  NOTE: { label: 'Note', inside: 'in notes' },
} as const satisfies Record<BlockRole, { label: string; inside: string }>

/** How many lists an item can stand within besides its own: word processors have nine levels. */
export const DEEPEST_LEVEL = 8

/** What lies between two blocks of a text, and nothing else does. No block holds it. */
export const BLOCK_BREAK = '\n\n'

/** Words of a block that lead somewhere. Offsets count in the text of the revision. */
export type BlockLink = z.infer<typeof BlockLinkView>

/**
 * One part of a revision's text, from `start` to `end` (UTF-16 code units). The blocks of a revision are in order: the first
 * starts at 0, each next one two units after the end of the one before, and the last ends with the text.
 */
export type Block = z.infer<typeof BlockView>

/** The blocks of a revision; one from before there were blocks has its paragraphs as body. `blocks` is the column's value. */
export function blocksOf({ text, blocks }: { text: string; blocks: unknown }): Block[] {
  const kept = blocks as Block[]
  return kept.length > 0 ? kept : piecesOf(text).map(({ start, end }) => ({ role: 'BODY', start, end }))
}

/** The headline of a text; empty for one from before there were blocks. */
export function headlineIn(text: string, blocks: readonly Block[]): string {
  const [first] = blocks
  return first?.role === 'HEADLINE' ? text.slice(first.start, first.end) : ''
}

/** The block that a position stands in; the one after it for a position in a break. */
export function blockAt(blocks: readonly Block[], position: number): Block | undefined {
  return blocks[placeAt(blocks, position)]
}

/** The places among all, from 0, of the blocks that a stretch of the text stands in, in order. */
export function placesUnder(blocks: readonly Block[], { start, end }: { start: number; end: number }): number[] {
  const places: number[] = []
  for (let at = placeAt(blocks, start); (blocks[at]?.start ?? end) < end; at++) places.push(at)
  return places
}

function placeAt(blocks: readonly Block[], position: number): number {
  let [low, high] = [0, blocks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.end ?? 0) <= position) low = middle + 1
    else high = middle
  }
  return low
}

/** True for a table cell that begins a table: it follows no cell, or is not after the one that it follows. */
export function beginsTable(cell: Block, before: Block | undefined): boolean {
  return before?.role !== 'TABLE_CELL' || !isAfter(cell, before)
}

type Place = Pick<Block, 'row' | 'column'>

export function isAfter(cell: Place, before: Place): boolean {
  const [row, above] = [cell.row ?? 0, before.row ?? 0]
  return row > above || (row === above && (cell.column ?? 0) > (before.column ?? 0))
}

/** The stretches of a text that blank lines part, without the space around them. */
export function piecesOf(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  let open: { start: number; end: number } | null = null
  for (let start = 0; start <= text.length;) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline
    const line = text.slice(start, end)
    if (isBlank(line)) open = null
    else {
      const until = start + line.trimEnd().length
      if (open) open.end = until
      else found.push((open = { start: start + line.length - line.trimStart().length, end: until }))
    }
    start = end + 1
  }
  return found
}
