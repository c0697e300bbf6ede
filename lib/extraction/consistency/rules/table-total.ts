import type { TextBlock } from '@/lib/extraction/claim'
import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import { comparable, slack, type Quantity } from '@/lib/extraction/consistency/quantities'
import { within, type Reading } from '@/lib/extraction/consistency/reading'
import { sayLike } from '@/lib/extraction/consistency/say-amount'

/** Rows of a table that are added up: a text must not make this grow without end. */
const MOST_ROWS = 400
const TOTAL =
  /^(?:grand |overall )?totals?(?: (?:cost|spend|spending|budget|bill|sum))?:?$|^(?:in total|altogether|sum):?$/i
/** Names a row that is a sum of others, or one of others’ average. */
const SUMMARY = /\b(?:sub-?totals?|totals?|average|mean|median|of which|including|change|difference|per)\b/i
const YEAR = /^(?:19|20)\d\d$/
/** Shares, rates and years of a column add up to nothing. */
const NOT_ADDED =
  /\b(?:average|mean|median|rate|age|year|rank|per|each|change|index|score|share|price|most|highest|lowest)\b|%/i

/**
 * The last row of a table, named “Total”, against the sum of the rows above it. Only for a column in which every row has one whole
 * figure of money or of things, all of one kind and currency, below a head or none. Never with a gap in the column, a subtotal, an
 * average or an “of which”, for shares, rates, prices and years, where rounding or “about” makes up for the difference, or where the
 * sum is less than half the total or twice as much, so that the rows are of something else.
 */
export const tableTotal: Rule = (reading) => tablesOf(reading.blocks).flatMap((rows) => inTable(reading, rows))

type Row = readonly TextBlock[]

/** The cells of each table, row by row. */
function tablesOf(blocks: readonly TextBlock[]): Row[][] {
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

function inTable(reading: Reading, rows: readonly Row[]): Finding[] {
  const textOf = (block: TextBlock | undefined) => (block ? reading.text.slice(block.start, block.end).trim() : '')
  const last = rows.at(-1)
  if (!last || rows.length > MOST_ROWS || !TOTAL.test(textOf(last[0]))) return []
  const above = rows.slice(0, -1)
  const hasHeads = above[0]?.every((cell) => !figureOf(reading, cell) || YEAR.test(textOf(cell))) ?? false
  const heads = hasHeads ? above[0] : undefined
  const parts = hasHeads ? above.slice(1) : above
  if (parts.length < 2 || parts.some(([name]) => SUMMARY.test(textOf(name)))) return []
  return last.slice(1).flatMap((cell) => {
    const head = textOf(heads?.find(({ column }) => column === cell.column))
    const total = figureOf(reading, cell)
    if (!total || NOT_ADDED.test(head) || (total.kind !== 'money' && total.kind !== 'count')) return []
    const figures = parts.map((row) => {
      const own = row.find(({ column }) => column === cell.column)
      return own && figureOf(reading, own)
    })
    const added = figures.filter((one) => one !== undefined && comparable(one, total) && one.scale === total.scale)
    return added.length === figures.length ? compare(total, added as Quantity[]) : []
  })
}

/** The figure that a cell is, with nothing beside it. */
function figureOf(reading: Reading, cell: TextBlock): Quantity | undefined {
  const [amount, other] = within(reading.quantities, cell)
  if (!amount || other) return undefined
  const rest = reading.text.slice(cell.start, amount.start) + reading.text.slice(amount.end, cell.end)
  return rest.trim() === '' ? amount : undefined
}

function compare(total: Quantity, parts: readonly Quantity[]): Finding[] {
  const sum = parts.reduce((so, { value }) => so + value, 0)
  const isExact = [total, ...parts].every((one) => one.scale === 1 && Number.isInteger(one.value) && !one.hedge)
  const give = isExact && total.kind === 'count' ? 0 : parts.reduce((so, part) => so + slack(part), slack(total))
  if (Math.abs(sum - total.value) <= give + 1e-9 || sum < total.value * 0.5 || sum > total.value * 2) return []
  return [
    {
      rule: 'part-sum',
      severity: 'high',
      sides: [[{ start: total.start, end: total.end }], parts.map(({ start, end }) => ({ start, end }))],
      why: `The ${parts.length} rows above it add up to ${sayLike(sum, total)}, but the total in the table is ${total.text}.`,
      rows: [
        ...parts.map((part) => ({ label: 'Row', value: part.text })),
        { label: 'Rows together', value: sayLike(sum, total) },
        { label: 'Total in the table', value: total.text },
      ],
    },
  ]
}
