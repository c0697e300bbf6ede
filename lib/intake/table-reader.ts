import type { IntakeBlock } from './intake-block'
import type { Attributes } from './markup'

/** More is a mistake or an attack; HTML itself allows no more columns. */
const MOST_SPAN = 1000

const spanOf = (value: string | undefined) => Math.min(MOST_SPAN, Math.max(1, Number.parseInt(value ?? '1', 10) || 1))

/** Where a cell stands, and over how many places where it is more than one. */
type Place = Required<Pick<IntakeBlock, 'row' | 'column' | 'head'>> & Pick<IntakeBlock, 'across' | 'down'>

/** Counts the rows and columns of one table while it is read. */
export class TableReader {
  private rowNumber = -1
  private column = 0
  /** For each column, the first row that is free below a cell that spans rows. */
  private readonly taken: number[] = []
  /** How many cells were read. */
  cells = 0
  /** It holds another table, so that its cells are no figures of the article. */
  arranges = false

  row(): void {
    this.rowNumber++
    this.column = 0
  }

  cell(head: boolean, attributes: Attributes): Place {
    if (this.rowNumber < 0) this.row()
    while ((this.taken[this.column] ?? 0) > this.rowNumber) this.column++
    const { column, rowNumber: row } = this
    const across = spanOf(attributes['colspan'])
    const down = spanOf(attributes['rowspan'])
    for (let at = column; at < column + across; at++) this.taken[at] = row + down
    this.column += across
    this.cells++
    return { row, column, head, ...(across > 1 && { across }), ...(down > 1 && { down }) }
  }
}
