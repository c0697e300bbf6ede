import type { TextBlock } from '@/lib/extraction/claim'
import { once } from '@/lib/extraction/consistency/once'
import { slack, type Quantity } from '@/lib/extraction/consistency/quantities'
import { within, type Mention } from '@/lib/extraction/consistency/reading'
import { headsOfCells } from '@/lib/text/table-heads'

/** Figures of tables that are compared: a text must not make this grow without end. */
const MOST_CELLS = 400
/** What names a row: words, or a year. */
const NAMED = /\p{L}|^(?:19|20)\d\d$/u

/** A figure of a table with what its heads say of it. */
export interface TableFigure {
  place: Mention
  kind: Quantity['kind']
  value: number
  unit: string | undefined
  /** Half its last digit; none for a whole number of things. */
  slack: number
  /** The words of the cell that names its row. */
  row: string
  column: string
  /** Which column of which table it stands in: the same for the cells below each other. */
  under: TextBlock
}

/** The figures of cells that stand below a head, in a row that has a name. */
export const tableFigures = once((reading): TableFigure[] => {
  const heads = headsOfCells(reading.blocks)
  if (heads.size === 0) return []
  const textOf = (block: TextBlock) => reading.text.slice(block.start, block.end).trim()
  const figures: TableFigure[] = []
  for (const [index, cell] of reading.blocks.entries()) {
    const own = heads.get(cell)
    if (!own || figures.length >= MOST_CELLS) continue
    const columns = own.filter((head) => head.row !== cell.row)
    const row = own.find((head) => head.row === cell.row) ?? firstOfRow(reading.blocks, index)
    const [under] = columns
    if (!under || !row || row === cell || !NAMED.test(textOf(row))) continue
    const numbers = within(reading.mentions.NUMBER, cell)
    const [place] = numbers
    const claim = place && reading.claims[place.claim]
    if (!claim || numbers.length > 1 || claim.value === undefined || !Number.isFinite(Number(claim.value))) continue
    const kind = claim.sub === 'money' || claim.sub === 'percent' ? claim.sub : 'count'
    if (kind === 'count' && claim.sub !== 'cardinal' && claim.sub !== undefined) continue
    figures.push({
      ...{ place, kind, value: Number(claim.value), unit: claim.unit, under },
      slack: slackOf(kind, place.text, Number(claim.value)),
      row: textOf(row),
      column: columns.map(textOf).join(' '),
    })
  }
  return figures
})

/** The first cell of a row names it where no cell is marked as its head. */
function firstOfRow(blocks: readonly TextBlock[], index: number): TextBlock | undefined {
  let at = index
  while (blocks[at - 1]?.role === 'TABLE_CELL' && blocks[at - 1]?.row === blocks[index]?.row) at -= 1
  return at === index ? undefined : blocks[at]
}

function slackOf(kind: Quantity['kind'], text: string, value: number): number {
  const written = Number(/[\d.,]*\d/.exec(text)?.[0].replaceAll(',', '') ?? Number.NaN)
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0
  if (kind === 'count' && decimals === 0 && Math.abs(value) === written) return 0
  return written === 0 || Number.isNaN(written) ? 0 : Math.abs(value / written) * (0.5 / 10 ** decimals)
}

/** Where a row's name stands as whole words, also in the plural (“the Greens” of “Green”); -1 where it doesn't. Both in lower case. */
export function placeOfName(lower: string, name: string): number {
  for (let at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + 1)) {
    const behind = lower.slice(at + name.length, at + name.length + 2)
    if (!/[\p{L}\p{N}]/u.test(lower[at - 1] ?? ' ') && /^(?:s?(?![\p{L}\p{N}])|$)/u.test(behind)) return at
  }
  return -1
}

/** Whether an amount of the text is a table's figure, of which one may be rounded; two that are written to the same digit must be equal. */
export function isFigure(amount: Quantity, figure: TableFigure): boolean {
  return (
    amount.kind === figure.kind && Math.abs(amount.value - figure.value) <= Math.max(slack(amount), figure.slack) + 1e-9
  )
}
