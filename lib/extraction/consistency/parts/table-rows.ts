import type { TextBlock } from '@/lib/extraction/claim'
import { within, type Reading } from '@/lib/extraction/consistency/reading'
import type { Quantity } from '@/lib/extraction/consistency/quantities'

/** A table as its total rows and columns are read: the row of heads, where there is one, and the rows below it. */
export interface Table {
  heads: readonly TextBlock[]
  rows: readonly (readonly TextBlock[])[]
}

/** Rows of a table that are added up: a text must not make this grow without end. */
const MOST_ROWS = 400
const YEAR = /^(?:19|20)\d\d$/

export const wordsOf = (reading: Reading, cell: TextBlock | undefined) =>
  cell ? reading.text.slice(cell.start, cell.end).trim() : ''

/** The tables of an article, each with its first row apart where it holds no figure but years. */
export function tablesOf(reading: Reading): Table[] {
  return rowsOf(reading.blocks)
    .filter((rows) => rows.length <= MOST_ROWS)
    .map((rows) => {
      const isHead = (cell: TextBlock) => !figureOf(reading, cell) || YEAR.test(wordsOf(reading, cell))
      const hasHeads = rows[0]?.every(isHead) ?? false
      return { heads: hasHeads ? (rows[0] ?? []) : [], rows: hasHeads ? rows.slice(1) : rows }
    })
}

/** The cells of each table, row by row. */
function rowsOf(blocks: readonly TextBlock[]): TextBlock[][][] {
  const tables: TextBlock[][][] = []
  let before: TextBlock | undefined
  for (const block of blocks) {
    if (block.role === 'TABLE_CELL' && block.row !== undefined) {
      if (before?.row === undefined || block.row < before.row) tables.push([])
      const table = tables.at(-1)
      if (table?.at(-1)?.[0]?.row === block.row) table.at(-1)?.push(block)
      else table?.push([block])
    }
    before = block.role === 'TABLE_CELL' ? block : undefined
  }
  return tables
}

/** The figure that a cell is, with nothing beside it. */
export function figureOf(reading: Reading, cell: TextBlock): Quantity | undefined {
  const [amount, other] = within(reading.quantities, cell)
  if (!amount || other) return undefined
  const rest = reading.text.slice(cell.start, amount.start) + reading.text.slice(amount.end, cell.end)
  return rest.trim() === '' ? amount : undefined
}

export const inColumn = (row: readonly TextBlock[], { column }: TextBlock) => row.find((cell) => cell.column === column)

/** What a head says its figures are rounded to: shares, money, thousands; whole numbers of things are exact. */
export const isRounded = (head: string) =>
  /[%£$€¥]|\b(?:per cent|percent|thousands?|millions?|billions?|000s?|m|bn)\b/i.test(head)
