import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyPlaces, gridOf, placedCells, spansApart } from './table-grid'

const cell = (row: number, column: number) => ({ role: 'TABLE_CELL' as const, row, column })

test('a table has the rows and columns that have cells, and gaps where one is missing', () => {
  const [a, b, c] = [cell(0, 0), cell(0, 9_999), cell(7, 9_999)]
  expect(shape([a, b, c])).toEqual(['1×1 1×1', '– 1×1'])
})

/** Each row of a table with what its cells cover, across × down. */
const shape = (cells: Parameters<typeof gridOf>[0]) =>
  gridOf(cells).map((row) =>
    row.map((one) => (one.cell ? `${one.across}×${one.down}` : '–'.repeat(one.across))).join(' '),
  )

test('a cell that spans covers the columns and rows that there are, and no place is filled twice', () => {
  const year = { ...cell(0, 0), down: 2 }
  const cost = { ...cell(0, 1), across: 2 }
  expect(shape([year, cost, cell(1, 1), cell(1, 2), cell(2, 0), cell(2, 1), cell(2, 2)])).toEqual([
    '1×2 2×1',
    '1×1 1×1',
    '1×1 1×1 1×1',
  ])
  expect(shape([{ ...cell(0, 0), across: 1_000 }, cell(1, 0), cell(1, 1)])).toEqual(['2×1', '1×1 1×1'])
  expect(shape([{ ...cell(0, 0), across: 3, down: 9 }, cell(0, 1), cell(1, 1)])).toEqual(['1×2 1×1', '1×1'])
})

/** Cells as a table has them, in order, with whatever spans. */
const anyCells = fc
  .uniqueArray(
    fc.record({
      row: fc.integer({ min: 0, max: 6 }),
      column: fc.integer({ min: 0, max: 6 }),
      across: fc.integer({ min: 1, max: 4 }),
      down: fc.integer({ min: 1, max: 4 }),
    }),
    { selector: ({ row, column }) => `${row} ${column}` },
  )
  .map((cells) =>
    cells.map((one) => ({ ...one, role: 'TABLE_CELL' as const })).sort((a, b) => a.row - b.row || a.column - b.column),
  )

test('whatever its cells say, what they span is drawn as before and covers no place twice', () => {
  fc.assert(
    fc.property(anyCells, (cells) => {
      const apart = spansApart(cells).map((spans, at) => ({ ...(cells[at] as (typeof cells)[number]), ...spans }))
      const covered = apart.flatMap(({ row, column, across, down }) =>
        Array.from({ length: across * down }, (_, at) => `${row + Math.floor(at / across)} ${column + (at % across)}`),
      )
      expect(new Set(covered).size).toBe(covered.length)
      expect(shape(apart)).toEqual(shape(cells))
    }),
  )
})

test('whatever its cells say, each stands once and in order, every place is filled once, and no column is left over', () => {
  fc.assert(
    fc.property(anyCells, (cells) => {
      const rows = gridOf(cells)
      expect(placedCells(cells).map((one) => one.cell)).toEqual(cells)
      const filled = new Map<string, number>()
      for (const [row, places] of rows.entries())
        for (const { column, across, down } of places)
          for (let x = column; x < column + across; x++)
            for (let y = row; y < row + down; y++) filled.set(`${y} ${x}`, (filled.get(`${y} ${x}`) ?? 0) + 1)
      const columns = new Set(cells.map(({ column }) => column)).size
      expect(filled.size).toBe(rows.length * columns)
      expect([...filled.values()].every((times) => times === 1)).toBe(true)
    }),
  )
})

test('a table of ten thousand cells, each in a row and a column of its own, has two gaps a row at most', () => {
  const diagonal = Array.from({ length: 10_000 }, (_, at) => cell(at, at))
  expect(gridOf(diagonal).flat()).toHaveLength(29_998)
  const spanning = diagonal.slice(0, 2_000).map(({ role, row, column }) => ({
    ...{ role, row, column: 1_999 - column },
    ...{ across: 1_000, down: 1_000 },
  }))
  expect(gridOf(spanning).flat().length).toBeLessThan(6_000)
})

test('each empty place can be filled; of a table that is mostly gaps the first place of each gap', () => {
  const places = (cells: Parameters<typeof emptyPlaces>[0]) =>
    emptyPlaces(cells).map(({ gridRow, gridColumn }) => `${gridRow} ${gridColumn}`)
  expect(places([cell(0, 0), cell(1, 1), cell(1, 2)])).toEqual(['0 1', '0 2', '1 0'])
  expect(places(Array.from({ length: 400 }, (_, at) => cell(at, at)))).toHaveLength(2 * 400 - 2)
})
