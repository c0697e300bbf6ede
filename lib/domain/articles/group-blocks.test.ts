import { expect, test } from 'vitest'
import type { BlockRole } from './block'
import { gridOf, groupBlocks } from './group-blocks'

const block = (role: BlockRole) => ({ role })
const cell = (row: number, column: number) => ({ role: 'TABLE_CELL' as const, row, column })

test('items of a list and cells of a table stand together, and a table begins where a cell is not after the one before', () => {
  const groups = groupBlocks([
    block('HEADLINE'),
    block('LIST_ITEM'),
    block('LIST_ITEM'),
    block('BODY'),
    cell(0, 0),
    cell(0, 1),
    cell(1, 1),
    cell(0, 0),
  ])
  expect(groups.map(({ kind, first, blocks }) => `${kind} ${first} ${blocks.length}`)).toEqual([
    'one 0 1',
    'list 1 2',
    'one 3 1',
    'table 4 3',
    'table 7 1',
  ])
})

test('a table has the rows and columns that have cells, and gaps where one is missing', () => {
  const [a, b, c] = [cell(0, 0), cell(0, 9_999), cell(7, 9_999)]
  expect(gridOf([a, b, c])).toEqual([
    [a, b],
    [null, c],
  ])
})
