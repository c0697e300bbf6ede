import type { BlockRole } from './block'
import { isAfter } from './block'

export interface Placed {
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
