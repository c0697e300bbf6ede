import { CsvError, parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { isBlank } from './blank'

/** One row of a CSV file: its number in the file as a spreadsheet counts (the header is row 1), its cells and its text. */
export interface CsvRow {
  row: number
  cells: string[]
  raw: string
}

/** What a spreadsheet takes for the beginning of a formula, in plain and full-width forms, also behind what shows nothing. */
const FORMULA = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠\t\r]/u
/** The same after we made it harmless. */
const HARMLESS = /^'+[\s\u200b\ufeff]*[=+\-@＝＋－＠\t\r]/u

/** A cell that no spreadsheet runs: an apostrophe goes before what it would take for a formula, and is taken away again on import. */
function neutralise(cell: string): string {
  return FORMULA.test(cell) || HARMLESS.test(cell) ? `'${cell}` : cell
}

const asTyped = (cell: string) => (HARMLESS.test(cell) ? cell.slice(1) : cell)

type Cells = readonly (string | number | null)[]

/** Rows as RFC 4180 has them: commas, CRLF, quoted where they have to be. Words are never a formula; numbers of our own stay numbers. */
export function writeCsv(rows: readonly Cells[]): string {
  const guarded = rows.map((cells) => cells.map((cell) => (typeof cell === 'string' ? neutralise(cell) : cell)))
  return stringify(guarded, { record_delimiter: '\r\n', quoted_match: /[;\r\n]|^\s|\s$/, quoted_empty: false })
}

const END = 'end of export'

/** The last row of a file that we write, with how many rows came before it: a file without it was cut off. */
export const endOfExport = (what: string, count: number, columns: number): Cells => [
  END,
  `${what}: ${count}`,
  ...Array.from({ length: Math.max(0, columns - 2) }, () => null),
]

/** Whether a row is that one, also where somebody put the columns in another order. It is no row of what the file is about. */
export function isEndOfExport({ cells }: CsvRow): boolean {
  const said = cells.filter((cell) => !isBlank(cell)).map((cell) => cell.trim())
  return said.length === 2 && said.includes(END) && said.some((cell) => /^[a-z ]+: \d+$/.test(cell))
}

const SEPARATORS = [',', ';', '\t'] as const

/** Whichever separator the first line has most of, or the one that a spreadsheet wrote above it: `sep=;`. */
function separatorOf(source: string): { separator: string; skipped: number; body: string } {
  const said = /^sep=(.)\r?\n?/i.exec(source)
  if (said?.[1] !== undefined) return { separator: said[1], skipped: 1, body: source.slice(said[0].length) }
  const first = /^[^\S\n]*[^\s][^\n]*/mu.exec(source)?.[0] ?? ''
  const counts = SEPARATORS.map((separator) => ({ separator, count: first.split(separator).length }))
  const most = counts.reduce((a, b) => (b.count > a.count ? b : a))
  return { separator: most.separator, skipped: 0, body: source }
}

/** Said, since else the first line end of a file would be taken for the only one, and rows that end otherwise would be one. */
const LINE_ENDS = ['\r\n', '\n', '\r']

interface Parsed {
  record: string[]
  raw: string
}

/**
 * Reads CSV with commas, semicolons or tabs, quoted cells, any line ends, with or without a byte-order mark. Rows without a word are left
 * out. Never throws: from a quote that is never closed on, the rest of the file is one row of one cell.
 */
export function readCsv(text: string): CsvRow[] {
  const { separator, skipped, body } = separatorOf(text.startsWith('\ufeff') ? text.slice(1) : text)
  const options = {
    ...{ delimiter: separator, record_delimiter: LINE_ENDS, raw: true },
    ...{ relax_column_count: true, relax_quotes: true },
  } as const
  const rows: Parsed[] = []
  try {
    parse(body, {
      ...options,
      on_record: (found: unknown) => {
        rows.push(found as Parsed)
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const read = rows.reduce((sum, { raw }) => sum + raw.length, 0)
    const rest = body.slice(read)
    rows.push({ record: [rest], raw: rest })
  }
  return rows.flatMap(({ record, raw }, index) =>
    record.every(isBlank)
      ? []
      : [{ row: index + 1 + skipped, cells: record.map(asTyped), raw: raw.replace(/\r?\n$|\r$/, '') }],
  )
}
