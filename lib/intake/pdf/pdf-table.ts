import type { IntakeBlock } from '@/lib/intake/intake-block'
import type { PdfLine, PdfSegment } from './pdf-line'

/** Cells are short; longer ones side by side are columns of running text. */
const LONGEST_CELL = 40

interface Column {
  left: number
  right: number
}

/** Where cells of several lines stand below each other. */
function columnsOf(lines: readonly PdfLine[]): Column[] {
  const columns: Column[] = []
  for (const { left, right } of lines.flatMap(({ segments }) => segments).sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1)
    if (last && left < last.right) last.right = Math.max(last.right, right)
    else columns.push({ left, right })
  }
  return columns
}

const middle = ({ left, right }: PdfSegment) => (left + right) / 2
const isRtl = (lines: readonly PdfLine[]) => {
  const [first, last] = [lines[0]?.segments[0], lines[0]?.segments.at(-1)]
  return first !== undefined && last !== undefined && first.left > last.left
}

/** How many lines from `at` on are rows of one table; 0 where none is. */
export function rowsFrom(lines: readonly PdfLine[], at: number): number {
  let end = at
  while ((lines[end]?.segments.length ?? 0) > 1 && (end === at || lines[end]?.page === lines[at]?.page)) end++
  const rows = lines.slice(at, end)
  if (rows.length < 2) return 0
  const cells = rows.flatMap(({ segments }) => segments)
  const letters = cells.reduce((sum, { text }) => sum + text.length, 0)
  // No two cells of a row share a column.
  const columns = columnsOf(rows)
  const apart = rows.every(({ segments }) => {
    const taken = segments.map((one) =>
      columns.findIndex(({ left, right }) => middle(one) >= left && middle(one) <= right),
    )
    return new Set(taken).size === segments.length
  })
  return apart && letters / cells.length <= LONGEST_CELL ? rows.length : 0
}

/** The cells of a table; its first row heads it where it holds no figure and another row does. */
export function tableOf(rows: readonly PdfLine[]): IntakeBlock[] {
  const columns = isRtl(rows) ? columnsOf(rows).reverse() : columnsOf(rows)
  const hasFigure = (line: PdfLine | undefined) => line?.segments.some(({ text }) => /\d/.test(text)) === true
  const isHeaded = !hasFigure(rows[0]) && rows.some(hasFigure)
  return rows.flatMap(({ segments }, row) =>
    segments.map((one): IntakeBlock => {
      const column = columns.findIndex(({ left, right }) => middle(one) >= left && middle(one) <= right)
      const text = one.text.trim().replace(/\s+/g, ' ')
      return { role: 'TABLE_CELL', text, row, column, head: isHeaded && row === 0 }
    }),
  )
}
