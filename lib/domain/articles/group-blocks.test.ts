import { expect, test } from 'vitest'
import type { BlockRole } from './block'
import type { NestedItem } from './group-blocks'
import { groupBlocks, nestItems, withCaptions } from './group-blocks'

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

test('items of a list stand within each other, in order, whatever their levels say', () => {
  const said = (items: readonly NestedItem<{ name: string }>[]): string =>
    items.map(({ item, under }) => item.name + (under.length > 0 ? `(${said(under)})` : '')).join(' ')
  const nested = (...levels: number[]) => said(nestItems(levels.map((level, at) => ({ name: `${at}`, level }))))
  expect(nested(0, 1, 1, 2, 0)).toBe('0(1 2(3)) 4')
  expect(nested(3, 0, 5, 2, 1)).toBe('0 1(2 3 4)')
  expect(said(nestItems([{ name: 'a' }, { name: 'b' }]))).toBe('a b')
})

test('the caption of a table stands in it; any other one stands for itself', () => {
  const caption = { role: 'CAPTION' as const, ofTable: true }
  const groups = withCaptions(groupBlocks([caption, block('BODY'), block('CAPTION'), cell(0, 0), caption, cell(0, 0)]))
  expect(groups.map(({ kind, caption: one }) => `${kind}${one ? ' with its caption' : ''}`)).toEqual([
    'one',
    'one',
    'one',
    'table',
    'table with its caption',
  ])
})
