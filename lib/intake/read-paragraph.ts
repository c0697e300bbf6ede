import type { GrowingBlock } from './growing-block'
import type { Paragraph } from './guess-roles'
import type { IntakeBlock } from './intake-block'
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
  const { isBold, isItalic, isTime, datetime } = current
  return { block, table, isBold, isItalic, isMarked, ...(isTime && { isTime: true }), ...(datetime && { datetime }) }
}

/** Without the tables that only arrange a page, or have one cell: what stands in those is running text. */
export function asParagraphs(read: readonly ReadParagraph[]): Paragraph[] {
  const headed = headedByLook(read)
  return withSpeakers(read).map(({ table, ...paragraph }) => {
    if (table && headed.has(table) && paragraph.block.row === 0)
      return { ...paragraph, block: { ...paragraph.block, head: true } }
    if (!table || (!table.arranges && table.cells > 1)) return paragraph
    const { text, links } = paragraph.block
    return { ...paragraph, block: { role: 'BODY', text, ...(links && { links }) }, isMarked: false }
  })
}

/** Tables whose first row is set in bold and no other is: word processors mark no heads. */
function headedByLook(read: readonly ReadParagraph[]): Set<TableReader> {
  const tables = Map.groupBy(read, ({ table }) => table)
  const found = new Set<TableReader>()
  for (const [table, cells] of tables) {
    const first = cells.filter(({ block }) => block.row === 0)
    const below = cells.filter(({ block }) => block.row !== 0)
    const isTold = cells.some(({ block }) => block.head === true)
    const isSetOff = first.every(({ isBold }) => isBold) && below.some(({ isBold }) => !isBold)
    if (table && !isTold && first.length > 0 && isSetOff) found.add(table)
  }
  return found
}

/** Two blocks as one: on two lines, or with what is given between them, one code unit long. */
export function together(first: IntakeBlock, second: IntakeBlock, between = '\n'): IntakeBlock {
  const from = first.text.length + 1
  const moved = (second.links ?? []).map((link) => ({ ...link, start: link.start + from, end: link.end + from }))
  const links = [...(first.links ?? []), ...moved]
  return { ...first, text: `${first.text}${between}${second.text}`, ...(links.length > 0 && { links }) }
}

const SPEAKER = /^[—–―-]\s?\p{Lu}[^.!?\n]{1,80}$/u

/** Quotations with the line below them that a dash makes their speaker’s. */
export function withSpeakers<Read extends { block: IntakeBlock }>(read: readonly Read[]): Read[] {
  const found: Read[] = []
  for (const one of read) {
    const last = found.at(-1)
    const isSpeaker =
      last?.block.role === 'PULL_QUOTE' && one.block.role === 'PULL_QUOTE' && SPEAKER.test(one.block.text)
    if (isSpeaker) found.splice(-1, 1, { ...last, block: together(last.block, one.block) })
    else found.push(one)
  }
  return found
}
