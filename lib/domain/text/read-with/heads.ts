import { withGuessedHeads } from '@/lib/domain/articles/guess-heads'
import { groupBlocks } from '@/lib/domain/articles/group-blocks'
import { headsOfCells } from '@/lib/text/table-heads'
import type { TextPart } from './text-part'

/** A label is short: a cell of sentences names no row. */
const LONGEST_LABEL = 60

/**
 * The heads of each cell, as they are marked; in a table that marks none, as a reader would take them; and where nothing tells heads
 * from what they head, the label at the beginning of its row, and the first row where that is of words alone.
 */
export function headsToReadBy(text: string, parts: readonly TextPart[]): Map<TextPart, TextPart[]> {
  const guessed = withGuessedHeads(text, parts)
  const found = headsOfCells(guessed)
  const own = new Map(guessed.map((one, at) => [one, parts[at] ?? one]))
  const heads = new Map<TextPart, TextPart[]>()
  for (const [cell, its] of found)
    heads.set(
      own.get(cell) ?? cell,
      its.map((head) => own.get(head) ?? head),
    )
  for (const { kind, blocks } of groupBlocks(parts))
    if (kind === 'table' && blocks.every(({ head }) => head !== true)) addLabels(text, blocks, heads)
  return heads
}

function addLabels(text: string, cells: readonly TextPart[], heads: Map<TextPart, TextPart[]>): void {
  const isLabel = ({ start, end }: TextPart) => end - start <= LONGEST_LABEL && /\p{L}/u.test(text.slice(start, end))
  const [top] = cells
  const first = cells.filter(({ row }) => row === top?.row)
  const isHeaded = first.every((cell) => isLabel(cell) && !/\p{N}/u.test(text.slice(cell.start, cell.end)))
  const above = new Map(first.map((cell) => [cell.column, cell]))
  let label: TextPart | undefined
  for (const cell of cells) {
    if (cell.row !== label?.row) label = cell
    if (heads.has(cell)) continue
    const column = isHeaded && cell.row !== top?.row ? above.get(cell.column) : undefined
    const row = label !== cell && label && isLabel(label) && (!isHeaded || cell.row !== top?.row) ? label : undefined
    const own = [column, row].filter((one) => one !== undefined)
    if (own.length > 0) heads.set(cell, own)
  }
}
