interface Placed {
  role: string
  row?: number
  column?: number
  head?: boolean
  across?: number
}

/** A cell has no more heads than this of its column, and no more of its row: those next to it. Else a row of heads would be told of each of its cells. */
const MOST_HEADS = 8

type Cell<Block> = Block & { row: number; column: number }
type Row<Block> = readonly Cell<Block>[]

/**
 * For each cell that has heads its head cells: the column's first, from the top down, then the row's. A cell that is not after the
 * one before begins a new table. A head that spans columns heads them all; one of which that is not told heads the empty places after it as well.
 */
export function headsOfCells<Block extends Placed>(blocks: readonly Block[]): Map<Block, Block[]> {
  const heads = new Map<Block, Block[]>()
  for (const { cell, ofColumn, ofRow } of placesIn(blocks)) {
    const own = [...ofColumn, ...ofRow]
    if (cell.head !== true && own.length > 0) heads.set(cell, own)
  }
  return heads
}

/** For each cell below the heads of its column these heads, from the top down; also for those that head their rows. */
export function headsOfColumns<Block extends Placed>(blocks: readonly Block[]): Map<Block, readonly Block[]> {
  return new Map(placesIn(blocks).flatMap(({ cell, ofColumn }) => (ofColumn.length > 0 ? [[cell, ofColumn]] : [])))
}

/** A cell that heads no column, with what heads it. */
interface Headed<Block> {
  cell: Block
  ofColumn: readonly Block[]
  ofRow: readonly Block[]
}

function placesIn<Block extends Placed>(blocks: readonly Block[]): Headed<Block>[] {
  return tablesOf(blocks).flatMap((rows) => {
    const table = new TableHeads<Block>()
    return rows.flatMap((row, at) => table.read(row, rows[at + 1] ?? []))
  })
}

/** The cells of each table, row by row. */
function tablesOf<Block extends Placed>(blocks: readonly Block[]): Row<Block>[][] {
  const tables: Cell<Block>[][][] = []
  let before: Block | undefined
  for (const block of blocks) {
    if (block.role === 'TABLE_CELL') {
      if (!before || !isAfter(block, before)) tables.push([])
      const rows = tables.at(-1)
      if (isPlaced(block)) {
        if (rows?.at(-1)?.[0]?.row === block.row) rows.at(-1)?.push(block)
        else rows?.push([block])
      }
    }
    before = block.role === 'TABLE_CELL' ? block : undefined
  }
  return tables
}

class TableHeads<Block extends Placed> {
  /** Of each column its heads so far. */
  private columns = new Map<number, Cell<Block>[]>()
  /** Of the row before, by column. */
  private rows = new Map<number, Cell<Block>>()
  private before = -1
  /** The row before was one of heads of columns: heads of the next one stand under them. */
  private isHeading = false

  /** The heads of a row's cells, once those of the rows above it are read. */
  read(row: Row<Block>, next: Row<Block>): Headed<Block>[] {
    const at = row[0]?.row ?? 0
    const firstFigure = row.find(({ head }) => head !== true)?.column ?? Infinity
    // A head before the figures names its row, and so does one that is alone, unless it stands in the first row.
    const namesRow = ({ column }: Cell<Block>) =>
      at > 0 && (firstFigure === Infinity ? column === 0 && row.length === 1 : column < firstFigure)
    const above = row.filter((cell) => cell.head === true && !namesRow(cell))
    const beside = new Map(
      row.filter((cell) => cell.head === true && namesRow(cell)).map((cell) => [cell.column, cell]),
    )
    if (above.length > 0) this.readColumns(above, row, next)
    else this.carry(beside, at, row, Math.min(firstFigure, ...beside.keys(), Infinity))
    this.isHeading = above.length > 0
    const nearest = [...beside].sort(([a], [b]) => a - b).slice(-MOST_HEADS)
    this.rows = new Map(nearest)
    this.before = at
    const ofRow = nearest.map(([, cell]) => cell)
    return row
      .filter((cell) => cell.head !== true || namesRow(cell))
      .map((cell) => ({ cell, ofColumn: this.columns.get(cell.column) ?? [], ofRow }))
  }

  private readColumns(above: Row<Block>, row: Row<Block>, next: Row<Block>): void {
    const was = this.isHeading ? this.columns : new Map<number, Cell<Block>[]>()
    const key = (column: number) => (was.get(column) ?? []).at(-1)
    const taken = new Set(row.map(({ column }) => column))
    const below = new Set(next.flatMap(({ column, head }) => (head === true ? [column] : [])))
    const stacked: [number, Cell<Block>[]][] = []
    const under = (column: number, cell: Cell<Block>) => [...(was.get(column) ?? []), cell].slice(-MOST_HEADS)
    for (const cell of above) {
      stacked.push([cell.column, under(cell.column, cell)])
      const { across = 1 } = cell
      for (let at = cell.column + 1; at < cell.column + across && !taken.has(at); at++)
        stacked.push([at, under(at, cell)])
      if (across > 1 || !below.has(cell.column)) continue
      // Heads of its own stand under it: it was merged over the empty places beside it, as far as heads stand under those.
      for (let at = cell.column + 1; !taken.has(at) && below.has(at) && key(at) === key(cell.column); at++)
        stacked.push([at, under(at, cell)])
    }
    for (const [column, heads] of stacked) this.columns.set(column, heads)
  }

  /** A head of the row before goes on where nothing stands under it. */
  private carry(beside: Map<number, Cell<Block>>, at: number, row: Row<Block>, until: number): void {
    if (at !== this.before + 1 || until === Infinity) return
    const taken = new Set(row.map(({ column }) => column))
    for (const [column, cell] of this.rows) if (!taken.has(column) && column < until) beside.set(column, cell)
  }
}

function isPlaced<Block extends Placed>(block: Block): block is Cell<Block> {
  return block.row !== undefined && block.column !== undefined
}

function isAfter(block: Placed, before: Placed): boolean {
  const [row, last] = [block.row ?? 0, before.row ?? 0]
  return row > last || (row === last && (block.column ?? 0) > (before.column ?? 0))
}
