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

/** Groups as they are drawn: the caption of a table stands in it. `caption` is absent where a table has none. */
export function withCaptions<One extends Placed & { ofTable?: boolean | undefined }>(
  groups: readonly BlockGroup<One>[],
): (BlockGroup<One> & { caption?: One })[] {
  const captionAt = (at: number) => {
    const { kind, blocks: [one] = [] } = groups[at] ?? {}
    return kind === 'one' && one?.ofTable === true && groups[at + 1]?.kind === 'table' ? one : undefined
  }
  return groups.flatMap((group, at) => {
    const caption = captionAt(at - 1)
    return captionAt(at) ? [] : [caption ? { ...group, caption } : group]
  })
}

/** An item of a list with the list that stands under it, empty where none does. */
export interface NestedItem<One> {
  item: One
  under: NestedItem<One>[]
}

/** The items of a list as they stand within each other. One that is more than a level deeper than the one before stands under it all the same. */
export function nestItems<One extends object>(
  items: readonly (One & { level?: number | undefined })[],
): NestedItem<One>[] {
  const top: NestedItem<One>[] = []
  const open: { level: number; under: NestedItem<One>[] }[] = []
  for (const item of items) {
    const { level = 0 } = item
    while ((open.at(-1)?.level ?? -1) >= level) open.pop()
    const nested: NestedItem<One> = { item, under: [] }
    const list = open.at(-1)?.under ?? top
    list.push(nested)
    open.push({ level, under: nested.under })
  }
  return top
}

/** A cell in its place in the page: how many columns and rows of the grid it covers. */
export interface GridCell<One> {
  cell: One
  across: number
  down: number
}

interface Spanning extends Placed {
  across?: number | undefined
  down?: number | undefined
}

/**
 * The cells of one table row by row, without rows and columns that have no cell; null where a cell is missing, nothing where one
 * from the left or above reaches over. A table says where its cells stand, not how large it is: a cell in column 9,999, or over a
 * thousand columns, makes no more columns than there are cells.
 */
export function gridOf<One extends Spanning>(cells: readonly One[]): (GridCell<One> | null)[][] {
  const columns = [...new Set(cells.map(({ column = 0 }) => column))].sort((a, b) => a - b)
  const rows = [...Map.groupBy(cells, ({ row = 0 }) => row)]
  /** For each column, the row from which on nothing reaches over it any more. */
  const free = new Map<number, number>()
  return rows.map(([number, row], rowAt) => {
    const byColumn = new Map(row.map((cell) => [cell.column ?? 0, cell]))
    return columns.flatMap((column, at): (GridCell<One> | null)[] => {
      const cell = byColumn.get(column)
      if (!cell) return (free.get(column) ?? 0) > number ? [] : [null]
      const { across = 1, down = 1 } = cell
      // It ends before the next cell of its row, and above the next one of its columns, whatever it says.
      const stops = (one: number) => one >= column + across || byColumn.has(one) || (free.get(one) ?? 0) > number
      const next = columns.findIndex((one, index) => index > at && stops(one))
      const covered = columns.slice(at, next === -1 ? undefined : next)
      const below = rows.slice(rowAt + 1)
      const end = below.findIndex(
        ([one, others]) => one >= number + down || others.some((other) => covered.includes(other.column ?? 0)),
      )
      const reached = end === -1 ? below.length : end
      for (const one of covered) free.set(one, (rows[rowAt + reached]?.[0] ?? number) + 1)
      return [{ cell, across: covered.length, down: reached + 1 }]
    })
  })
}

/** What a head names: its column, or a row; those that span several name the group. */
export function scopeOf<One extends Spanning & { head?: boolean | undefined }>(
  row: readonly (GridCell<One> | null)[],
  { cell, across, down }: GridCell<One>,
): 'col' | 'row' | 'colgroup' | 'rowgroup' | null {
  if (cell.head !== true) return null
  const namesColumn = (cell.row ?? 0) === 0 || row.every((one) => one?.cell.head === true)
  return namesColumn ? (across > 1 ? 'colgroup' : 'col') : down > 1 ? 'rowgroup' : 'row'
}
