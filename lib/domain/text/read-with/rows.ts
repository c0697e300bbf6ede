import type { TextPart } from './text-part'
import { wordsOf } from './text-part'

/** Years, quarters and days say what a figure is of, as words do. */
const DAY =
  /^(?:(?:\p{L}+\.?,?\s+)?\d{1,2}(?:st|nd|rd|th|\.)?\s+\p{L}{3,}\.?(?:\s+(?:19|20)\d{2})?|\p{L}{3,}\.?\s+(?:\d{1,2},?\s+)?(?:19|20)\d{2}|\d{1,2}[./]\d{1,2}[./](?:\d{2}|\d{4})|\d{4}-\d{2}-\d{2})$/u
const PERIOD = /^(?:(?:19|20)\d{2}(?:\s*[-–/]\s*(?:\d{2}|(?:19|20)\d{2}))?|[QH][1-4](?:\s+(?:19|20)\d{2})?)$/iu
/** What stands for a figure that is not there. */
const NO_FIGURE = /^(?:n\s*[./]?\s*a\.?|k\.\s?a\.|nil|none|unknown|tbc|tba|keine?|unbekannt|inconnu|[-–—.…?·]+)$/iu

/** Where a row has a label in front, words of a measure stand over its columns all the same: "Unit, thousand, thousand". */
const MEASURE =
  /^(?:in\s+)?(?:[£$€¥%(]|(?:thousands?|millions?|billions?|tausend|tsd|mio|mrd|millionen|milliarden|euro|prozent|percent|estimates?|provisional|final)(?![\p{L}\p{M}]))/iu
const SMALL = /^[\p{Ll}\p{Lo}]/u
/** No more of them are read with one cell than this. */
const MOST_OVER = 8
const MOST_BESIDE = 24

type Cell = TextPart & { row: number; column: number }
type Row = readonly Cell[]
/** By column: the cells of rows of units or other words that stand over it, below its heads. */
type Units = ReadonlyMap<number, readonly Cell[]>

/**
 * What is said of each cell within its table besides its heads: the rows that name a section of the table, rows of words over its
 * column ("thousand", "£m"), a row below all others that tells of them; and of a figure whatever words, years and days stand in its row
 * ("Henley", "2024", "million"), with those of the rows above that go on where a row leaves its first places empty.
 */
export function withinTable(text: string, blocks: readonly TextPart[]): Map<TextPart, TextPart[]> {
  const rows = rowsOf(blocks)
  const told = new Map<TextPart, TextPart[]>()
  const is = reader(text)
  if (!rows.some((row) => row.length > 1)) return told
  const last = rows.findLastIndex((row) => row.length > 1)
  const below = rows
    .slice(last + 1)
    .flatMap((row) => row.filter((cell) => is.words(cell)))
    .slice(0, MOST_OVER)
  let sections: { title: readonly Cell[]; open: readonly Cell[] } = { title: [], open: [] }
  let units: Units = new Map()
  let labels: ReadonlyMap<number, Cell> = new Map()
  let isFirst = true
  for (const [at, row] of rows.slice(0, last + 1).entries()) {
    if (is.section(row)) {
      sections = opened(sections, row, rows[at - 1], is)
      labels = new Map()
      continue
    }
    const own = [...sections.title, ...sections.open]
    const first = row[0]?.column ?? 0
    const onward = [...labels].filter(([column]) => column < first).map(([, cell]) => cell)
    const besides = [...onward, ...row.filter((one) => !is.figure(one)).slice(0, MOST_BESIDE)]
    if (at > 0 && is.units(row, isFirst && at <= 2)) units = stacked(units, row, isFirst)
    else if (at > 0 && row.some(is.figure)) isFirst = false
    for (const cell of row) {
      const over = units.get(cell.column)?.filter((one) => one.row < cell.row) ?? []
      told.set(cell, [...own, ...(is.figure(cell) ? [...over, ...besides] : []), ...below])
    }
    labels = new Map([...onward.map((cell) => [cell.column, cell] as const), ...leading(row, is)])
  }
  return told
}

type Reads = ReturnType<typeof reader>

function reader(text: string) {
  const said = (cell: TextPart) => wordsOf(text, cell)
  const figure = (cell: TextPart) => /\p{N}/u.test(said(cell)) && !PERIOD.test(said(cell)) && !DAY.test(said(cell))
  const words = (cell: TextPart) => !figure(cell) && !NO_FIGURE.test(said(cell))
  /** A cell by itself at the beginning of its row, or across it, names what stands below it; also in a long sentence with figures. */
  const section = (row: Row) => {
    const [cell] = row
    if (!cell || row.length > 1 || !/\p{L}|^(?:19|20)\d{2}/u.test(said(cell))) return false
    return (cell.column === 0 || (cell.across ?? 1) > 1) && (words(cell) || said(cell).includes(' '))
  }
  /** Words alone, over columns of figures. Further down only where nothing stands in front of them, which would name a row of its own. */
  const units = (row: Row, isFirst: boolean) =>
    row.every(words) &&
    (row[0]?.column !== 0 ||
      (isFirst && row.slice(1).every((cell) => SMALL.test(said(cell)) || MEASURE.test(said(cell)))))
  return { figure, words, section, units }
}

/** The first section rows name the table; of those that follow each other the inner ones give way to as many. */
function opened(
  was: { title: readonly Cell[]; open: readonly Cell[] },
  row: Row,
  before: Row | undefined,
  is: Reads,
): typeof was {
  if (row[0]?.row === 0) return { title: row, open: [] }
  if (before && is.section(before)) return { ...was, open: [...was.open, ...row].slice(-MOST_OVER) }
  return { ...was, open: was.open.length > 1 ? [...was.open.slice(0, -1), ...row] : row }
}

function stacked(was: Units, row: Row, isFirst: boolean): Units {
  const now = new Map(was)
  for (const cell of row)
    for (let column = cell.column; column < cell.column + (cell.across ?? 1); column++)
      now.set(column, [...(isFirst ? (was.get(column) ?? []) : []), cell].slice(-MOST_OVER))
  return now
}

/** The words at the beginning of a row, in front of its figures. */
function leading(row: Row, is: Reads): [number, Cell][] {
  const until = row.findIndex(is.figure)
  return (until === -1 ? row : row.slice(0, until)).map((cell) => [cell.column, cell])
}

function rowsOf(blocks: readonly TextPart[]): Row[] {
  const rows: Cell[][] = []
  for (const block of blocks) {
    if (!isPlaced(block)) continue
    if (rows.at(-1)?.[0]?.row === block.row) rows.at(-1)?.push(block)
    else rows.push([block])
  }
  return rows
}

const isPlaced = (block: TextPart): block is Cell => block.row !== undefined && block.column !== undefined
