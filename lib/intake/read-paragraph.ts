import type { GrowingBlock } from './growing-block'
import type { Paragraph } from './guess-roles'
import type { IntakeBlock } from './intake-block'
import type { TableReader } from './table-reader'
import { asTurns, movedTurns } from './turns'

/** A paragraph of markup with the table that it stands in, which is known to be one only at its end. */
export interface ReadParagraph extends Paragraph {
  table: TableReader | null
  /** The figure that it stands in, whose caption names the table in it. */
  figure: object | null
}

/** The paragraph that a block has become, or null when it says nothing. */
export function readParagraph(
  current: GrowingBlock | null,
  table: TableReader | null,
  figure: object | null,
): ReadParagraph | null {
  const block = current?.finished()
  if (!current || !block) return null
  const isMarked = block.role !== 'BODY'
  const { isBold, isItalic, isPale, points, isTime, datetime } = current
  return {
    block,
    table,
    figure,
    isBold,
    isItalic,
    isMarked,
    ...(isPale && { isPale }),
    ...(points !== null && { points }),
    ...(isTime && { isTime: true }),
    ...(datetime && { datetime }),
  }
}

/** Without the tables that only arrange a page, or have one cell: what stands in those is running text. */
export function asParagraphs(read: readonly ReadParagraph[]): Paragraph[] {
  const headed = headedByLook(read)
  return withTableCaptions(withSpeakers(read)).map(({ table, ...paragraph }) => {
    if (table && headed.has(table) && paragraph.block.row === 0)
      return { ...paragraph, block: { ...paragraph.block, head: true } }
    if (!table || isTable(table)) return paragraph
    const { text, links, turns = [] } = paragraph.block
    return { ...paragraph, block: { role: 'BODY', text, ...(links && { links }), ...asTurns(turns) }, isMarked: false }
  })
}

const isTable = ({ arranges, cells }: TableReader) => !arranges && cells > 1

/** The caption of a figure that is a table comes to stand in front of it, also where it is set below; one for each table. */
function withTableCaptions(read: readonly ReadParagraph[]): ReadParagraph[] {
  const found: ReadParagraph[] = []
  const beginning = new Map<TableReader, number>()
  for (const one of read) {
    const table = found.at(-1)?.table
    const first = table ? beginning.get(table) : undefined
    const isOfTable = one.block.role === 'CAPTION' && one.figure !== null && one.figure === found.at(-1)?.figure
    if (table && first !== undefined && isOfTable && isTable(table) && found[first - 1]?.block.ofTable !== true)
      found.splice(first, 0, { ...one, block: { ...one.block, ofTable: true } })
    else {
      if (one.table && !beginning.has(one.table)) beginning.set(one.table, found.length)
      found.push(one)
    }
  }
  return found
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
  const turns = [...(first.turns ?? []), ...movedTurns(second, from)]
  const text = `${first.text}${between}${second.text}`
  return { ...first, text, ...(links.length > 0 && { links }), ...asTurns(turns) }
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
