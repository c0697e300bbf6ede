/** One row of a CSV file: its number in the file as a spreadsheet counts (the header is row 1), its cells and its text. */
export interface CsvRow {
  row: number
  cells: string[]
  raw: string
}

/** What a spreadsheet would run as a formula, or a cell that we made harmless before. */
const FORMULA = /^'*[=+\-@\t\r]/

/** A cell that no spreadsheet runs: an apostrophe goes before = + - @ tab and CR, and is taken away again on import. */
function neutralise(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell
}

function unneutralise(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell
}

/** Writes rows as CSV (RFC 4180, commas, CRLF), every cell neutralised. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map((cell) => quote(neutralise(cell))).join(',') + '\r\n').join('')
}

function quote(cell: string): string {
  return /[",;\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/**
 * Reads CSV with commas or semicolons (whichever the first line has more of), quoted cells, LF or CRLF, with or without
 * a byte-order mark. Never throws: a quote that is never closed ends with the file. Empty lines are left out.
 */
export function readCsv(text: string): CsvRow[] {
  const source = text.startsWith('\ufeff') ? text.slice(1) : text
  const firstLine = /^[^\r\n]*/.exec(source)?.[0] ?? ''
  const comma = firstLine.split(';').length > firstLine.split(',').length ? ';' : ','
  const rows: CsvRow[] = []
  let at = 0
  for (let row = 1; at < source.length; row += 1) {
    const { cells, end, next } = readRow(source, at, comma)
    const raw = source.slice(at, end)
    if (raw.trim() !== '') rows.push({ row, cells: cells.map(unneutralise), raw })
    at = next
  }
  return rows
}

function readRow(source: string, start: number, comma: string): { cells: string[]; end: number; next: number } {
  const cells: string[] = []
  let at = start
  for (;;) {
    const cell = source[at] === '"' ? readQuoted(source, at) : readBare(source, at, comma)
    cells.push(cell.value)
    at = cell.end
    if (source[at] !== comma) break
    at += 1
  }
  const lineEnd = source.startsWith('\r\n', at) ? 2 : 1
  return { cells, end: at, next: Math.max(at + lineEnd, start + 1) }
}

function readQuoted(source: string, start: number): { value: string; end: number } {
  const pieces: string[] = []
  let at = start + 1
  for (;;) {
    const close = source.indexOf('"', at)
    if (close < 0) return { value: pieces.join('') + source.slice(at), end: source.length }
    pieces.push(source.slice(at, close))
    if (source[close + 1] !== '"') {
      // Whatever stands between the closing quote and the next separator belongs to no cell.
      const rest = /[,;\r\n]/.exec(source.slice(close + 1, close + 200))
      return { value: pieces.join(''), end: rest ? close + 1 + rest.index : source.length }
    }
    pieces.push('"')
    at = close + 2
  }
}

function readBare(source: string, start: number, comma: string): { value: string; end: number } {
  let end = start
  while (end < source.length && source[end] !== comma && source[end] !== '\n' && source[end] !== '\r') end += 1
  return { value: source.slice(start, end), end }
}
