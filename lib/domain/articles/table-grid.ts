import type { Placed } from './group-blocks'

/** A cell in its place in the page, or a gap where cells are missing. */
export interface GridPlace<Cell> {
  /** Null in a gap. */
  cell: Cell
  /** The column of the grid, from 0. */
  column: number
  /** How many columns and rows of the grid it covers. */
  across: number
  down: number
}

interface Spanning extends Placed {
  across?: number | undefined
  down?: number | undefined
  head?: boolean | undefined
}

/**
 * The cells of one table row by row, without rows and columns that have no cell; one gap where cells are missing side by side, nothing
 * where a cell from the left or above reaches over. A table says where its cells stand, not how large it is: a cell in column 9,999,
 * or over a thousand columns, makes no more columns than there are cells, and a row has no more places than twice its cells and one.
 */
export function gridOf<One extends Spanning>(cells: readonly One[]): GridPlace<One | null>[][] {
  const columns = [...new Set(cells.map(({ column = 0 }) => column))].sort((a, b) => a - b)
  const placeOf = new Map(columns.map((column, index) => [column, index]))
  const rows = [...Map.groupBy(cells, ({ row = 0 }) => row)].map(([number, row]) => ({
    number,
    cells: row.map((cell) => ({ cell, column: placeOf.get(cell.column ?? 0) ?? 0 })),
  }))
  /** For each column, the row from which on nothing reaches over it any more. */
  const free = new Int32Array(columns.length)
  let allFree = 0
  return rows.map(({ number, cells: own }, rowAt) => {
    const places: GridPlace<One | null>[] = []
    const addGaps = (from: number, to: number) => {
      for (let column = from; column < to; column++) {
        if ((free[column] ?? 0) > number) continue
        let end = column + 1
        if (allFree <= number) end = to
        else while (end < to && (free[end] ?? 0) <= number) end++
        places.push({ cell: null, column, across: end - column, down: 1 })
        column = end
      }
    }
    let reached = 0
    for (const [index, { cell, column }] of own.entries()) {
      addGaps(reached, column)
      // It ends before the next cell of its row, and above the next one of its columns, whatever it says.
      const reach = (columns[column] ?? 0) + (cell.across ?? 1)
      const next = own[index + 1]?.column ?? columns.length
      let end = column + 1
      while (end < next && (columns[end] ?? 0) < reach && (free[end] ?? 0) <= number) end++
      const lowest = number + (cell.down ?? 1)
      let below = rowAt + 1
      while (below < rows.length && (rows[below]?.number ?? 0) < lowest && !hasIn(rows[below]?.cells, column, end))
        below++
      const until = (rows[below - 1]?.number ?? number) + 1
      free.fill(until, column, end)
      allFree = Math.max(allFree, until)
      places.push({ cell, column, across: end - column, down: below - rowAt })
      reached = end
    }
    addGaps(reached, columns.length)
    return places
  })
}

/** A place of a table in which no cell stands: in the grid, from 0, and as the cells count their rows and columns. */
export interface EmptyPlace {
  gridRow: number
  gridColumn: number
  row: number
  column: number
}

/** So many empty places are shown one by one; a table that has more is mostly gaps. */
const MOST_EMPTY = 1_000

/** The empty places of a table, row by row: every one, or the first of each gap where they are very many. */
export function emptyPlaces(cells: readonly Spanning[]): EmptyPlace[] {
  const columns = [...new Set(cells.map(({ column = 0 }) => column))].sort((a, b) => a - b)
  const grid = gridOf(cells)
  const empty = grid.flat().reduce((sum, { cell, across }) => sum + (cell ? 0 : across), 0)
  return grid.flatMap((places, gridRow) => {
    const row = places.find(({ cell }) => cell)?.cell?.row ?? 0
    return places.flatMap(({ cell, column: from, across }) =>
      cell
        ? []
        : columns
            .slice(from, from + (empty > MOST_EMPTY ? 1 : across))
            .map((column, index) => ({ gridRow, gridColumn: from + index, row, column })),
    )
  })
}

/** True where a row has a cell in one of these columns. */
function hasIn(row: readonly { column: number }[] | undefined, from: number, to: number): boolean {
  return row?.some(({ column }) => column >= from && column < to) ?? false
}

/** The cells of one table in their order, each with its row and column in the grid, from 0. */
export function placedCells<One extends Spanning>(cells: readonly One[]): (GridPlace<One> & { row: number })[] {
  return gridOf(cells).flatMap((places, row) =>
    places.flatMap(({ cell, ...place }) => (cell ? [{ cell, ...place, row }] : [])),
  )
}

/**
 * What the cells of one table span so that no two cover one place, as the grid draws them: each ends before the next cell of its row and
 * above the next one of its columns, whatever it says.
 */
export function spansApart(cells: readonly Spanning[]): { across: number; down: number }[] {
  const columns = [...new Set(cells.map(({ column = 0 }) => column))].sort((a, b) => a - b)
  const rows = [...new Set(cells.map(({ row = 0 }) => row))]
  const upTo = (places: readonly number[], from: number, to: number, said: number) =>
    Math.min(said, (places[to] ?? Infinity) - (places[from] ?? 0))
  return placedCells(cells).map(({ cell, row, column, across, down }) => ({
    across: upTo(columns, column, column + across, cell.across ?? 1),
    down: upTo(rows, row, row + down, cell.down ?? 1),
  }))
}

/** What a head names: its column, or a row; those that span several name the group. */
export function scopeOf<One extends Spanning>(
  row: readonly GridPlace<One | null>[],
  { cell, across, down }: GridPlace<One>,
): 'col' | 'row' | 'colgroup' | 'rowgroup' | null {
  if (cell.head !== true) return null
  const namesColumn = (cell.row ?? 0) === 0 || row.every((one) => one.cell?.head === true)
  return namesColumn ? (across > 1 ? 'colgroup' : 'col') : down > 1 ? 'rowgroup' : 'row'
}
