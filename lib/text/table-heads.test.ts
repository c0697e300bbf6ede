import { expect, test } from 'vitest'
import { headsOfCells } from './table-heads'

const cell = (row: number, column: number, head = false) => ({ role: 'TABLE_CELL', row, column, head })
const named = (cells: readonly ReturnType<typeof cell>[], of: ReturnType<typeof cell>) =>
  headsOfCells(cells)
    .get(of)
    ?.map(({ row, column }) => `${row}/${column}`)

test('a figure has the heads of its column, then those of its row', () => {
  const figure = cell(2, 2)
  const cells = [cell(0, 2, true), cell(1, 2, true), cell(2, 0, true), cell(2, 1, true), figure]
  expect(named(cells, figure)).toEqual(['0/2', '1/2', '2/0', '2/1'])
})

test('of more heads than a table has those next to a figure are its heads', () => {
  const figure = cell(20, 20)
  const above = Array.from({ length: 20 }, (_, row) => cell(row, 20, true))
  const beside = Array.from({ length: 20 }, (_, column) => cell(20, column, true))
  expect(named([...above, ...beside, figure], figure)).toEqual([
    ...Array.from({ length: 8 }, (_, at) => `${12 + at}/20`),
    ...Array.from({ length: 8 }, (_, at) => `20/${12 + at}`),
  ])
})

test('a table made to slow the desk down is read in no time: a row of thousands of heads, over as many rows', () => {
  const heads = Array.from({ length: 3_000 }, (_, column) => cell(1, column, true))
  const beside = Array.from({ length: 3_000 }, (_, column) => cell(1, 3_000 + column))
  const below = Array.from({ length: 3_000 }, (_, row) => cell(2 + row, 6_000))
  const found = headsOfCells([cell(0, 0), ...heads, ...beside, ...below])
  let most = 0
  for (const own of found.values()) most = Math.max(most, own.length)
  expect([found.size, most]).toEqual([6_000, 8])
})
