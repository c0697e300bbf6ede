import type { GrowingBlock } from './growing-block'
import type { Paragraph } from './guess-roles'
import type { TableReader } from './table-reader'

/** A paragraph of markup with the table that it stands in, which is known to be one only at its end. */
export interface ReadParagraph extends Paragraph {
  table: TableReader | null
}

/** The paragraph that a block has become, or null when it says nothing. */
export function readParagraph(current: GrowingBlock | null, table: TableReader | null): ReadParagraph | null {
  const block = current?.finished()
  if (!current || !block) return null
  const isMarked = block.role !== 'BODY'
  const { isBold, isItalic, isTime } = current
  return { block, table, isBold, isItalic, isMarked, ...(isTime && { isTime: true }) }
}

/** Without the tables that only arrange a page, or have one cell: what stands in those is running text. */
export function asParagraphs(read: readonly ReadParagraph[]): Paragraph[] {
  return read.map(({ table, ...paragraph }) => {
    if (!table || (!table.arranges && table.cells > 1)) return paragraph
    const { text, links } = paragraph.block
    return { ...paragraph, block: { role: 'BODY', text, ...(links && { links }) }, isMarked: false }
  })
}
