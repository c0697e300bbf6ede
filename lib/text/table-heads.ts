interface Placed {
  role: string
  row?: number
  column?: number
  head?: boolean
}

/**
 * For each cell that has heads its head cells: the column's first, then the row's. A cell that is not after the one before begins a
 * new table.
 */
export function headsOfCells<Block extends Placed>(blocks: readonly Block[]): Map<Block, Block[]> {
  const heads = new Map<Block, Block[]>()
  let columns = new Map<number, Block>()
  let rows = new Map<number, Block>()
  let before: Block | undefined
  for (const block of blocks) {
    if (block.role !== 'TABLE_CELL' || (before && !isAfter(block, before))) {
      columns = new Map()
      rows = new Map()
    }
    before = block.role === 'TABLE_CELL' ? block : undefined
    if (!before || block.row === undefined || block.column === undefined) continue
    if (block.head === true) {
      // A head in the first column names its row, unless it stands in the first row.
      if (block.row === 0 || block.column > 0) columns.set(block.column, block)
      else rows.set(block.row, block)
    } else {
      const own = [columns.get(block.column), rows.get(block.row)].filter((head) => head !== undefined)
      if (own.length > 0) heads.set(block, own)
    }
  }
  return heads
}

function isAfter(block: Placed, before: Placed): boolean {
  const [row, last] = [block.row ?? 0, before.row ?? 0]
  return row > last || (row === last && (block.column ?? 0) > (before.column ?? 0))
}
