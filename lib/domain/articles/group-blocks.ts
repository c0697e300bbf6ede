import type { BlockRole } from './block'
import { isAfter } from './block'

interface Placed {
  role: BlockRole
  row?: number | undefined
  column?: number | undefined
}

/** Blocks that are drawn together: the items of a list, the cells of a table, any other block by itself. */
export interface BlockGroup<One extends Placed> {
  kind: 'list' | 'table' | 'one'
  /** The place of its first block among all. */
  first: number
  blocks: One[]
}

const KIND: Partial<Record<BlockRole, BlockGroup<Placed>['kind']>> = { LIST_ITEM: 'list', TABLE_CELL: 'table' }

/** The blocks in order, in groups. A cell that is not after the one before it begins a new table. */
export function groupBlocks<One extends Placed>(blocks: readonly One[]): BlockGroup<One>[] {
  const groups: BlockGroup<One>[] = []
  for (const [first, block] of blocks.entries()) {
    const kind = KIND[block.role] ?? 'one'
    const group = groups.at(-1)
    const last = group?.blocks.at(-1)
    const goesOn =
      kind !== 'one' && group?.kind === kind && last && (kind === 'list' || isAfter(placeOf(block), placeOf(last)))
    if (goesOn) group.blocks.push(block)
    else groups.push({ kind, first, blocks: [block] })
  }
  return groups
}

const placeOf = ({ row = 0, column = 0 }: Placed) => ({ row, column })

/**
 * The cells of one table in their rows and columns, without rows and columns that have no cell; null where a cell is missing. A
 * table says where its cells stand, not how large it is: a cell in column 9,999 makes no ten thousand columns.
 */
export function gridOf<One extends Placed>(cells: readonly One[]): (One | null)[][] {
  const columns = [...new Set(cells.map(({ column = 0 }) => column))].sort((a, b) => a - b)
  const rows = Map.groupBy(cells, ({ row = 0 }) => row)
  return [...rows.values()].map((row) =>
    columns.map((column) => row.find((cell) => (cell.column ?? 0) === column) ?? null),
  )
}
