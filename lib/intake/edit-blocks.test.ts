import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EditedBlock } from './edit-blocks'
import {
  asSent,
  changeRole,
  fillCell,
  mergeWithPrevious,
  moveBlock,
  removeBlock,
  retype,
  shiftLevel,
  splitBlock,
  whyNotBlocks,
} from './edit-blocks'

const href = 'https://city.example/'
const ARTICLE: EditedBlock[] = [
  { id: 'a', role: 'HEADLINE', text: 'Night buses' },
  { id: 'b', role: 'BODY', text: 'They run at five, the paper says.', links: [{ start: 22, end: 27, href }] },
  { id: 'c', role: 'LIST_ITEM', text: 'Line 5' },
]
const linked = ({ text, links = [] }: EditedBlock) => links.map(({ start, end }) => text.slice(start, end))
const told = (blocks: readonly EditedBlock[]) => blocks.map(({ role, text }) => `${role} ${text}`)

test('a link stays under its words while others are typed before, after and inside them', () => {
  const now = (text: string) => linked(retype(ARTICLE, 'b', text)[1] ?? { id: '', role: 'BODY', text: '' })
  expect(now('They run at half past five, the paper says.')).toEqual(['paper'])
  expect(now('They run at five, the paper said so.')).toEqual(['paper'])
  expect(now('They run at five, the newspaper says.')).toEqual(['paper'])
  expect(now('They run at five, the paperback says.')).toEqual(['paper'])
  expect(now('They run at five, the pamper says.')).toEqual(['pamper'])
  expect(now('They run at five.')).toEqual([])
})

test('Enter splits a block; a headline’s rest is running text, a list goes on and ends on an empty item', () => {
  expect(told(splitBlock(ARTICLE, 'a', 5, 'n').blocks).slice(0, 2)).toEqual(['HEADLINE Night', 'BODY buses'])
  const split = splitBlock(ARTICLE, 'b', 17, 'n')
  expect(told(split.blocks).slice(1, 3)).toEqual(['BODY They run at five,', 'BODY the paper says.'])
  expect(split.blocks.slice(1, 3).map(linked)).toEqual([[], ['paper']])
  expect(split.caret).toEqual({ id: 'n', at: 0 })
  const longer = splitBlock(ARTICLE, 'c', 6, 'n').blocks
  expect(told(longer).slice(2)).toEqual(['LIST_ITEM Line 5', 'LIST_ITEM '])
  expect(told(splitBlock(longer, 'n', 0, 'm').blocks).slice(2)).toEqual(['LIST_ITEM Line 5', 'BODY '])
})

test('a list item goes under the one before it with all that stands under it, and out again; Enter on an empty one leads out', () => {
  const list: EditedBlock[] = ['a', 'b', 'c', 'd'].map((id) => ({ id, role: 'LIST_ITEM', text: id }))
  const levels = (blocks: readonly EditedBlock[]) => blocks.map(({ level = 0 }) => level)
  const nested = shiftLevel(shiftLevel(list, 'b', 1), 'c', 1)
  expect(levels(nested)).toEqual([0, 1, 1, 0])
  expect(levels(shiftLevel(nested, 'c', 1))).toEqual([0, 1, 2, 0])
  expect(levels(shiftLevel(shiftLevel(nested, 'c', 1), 'b', -1))).toEqual([0, 0, 1, 0])
  expect(shiftLevel(list, 'a', 1)).toEqual(list)
  expect(shiftLevel(list, 'b', -1)).toEqual(list)
  expect(levels(shiftLevel(shiftLevel(list, 'b', 1), 'b', 1))).toEqual([0, 1, 0, 0])
  const split = splitBlock(nested, 'c', 1, 'n').blocks
  expect(levels(split)).toEqual([0, 1, 1, 1, 0])
  const out = splitBlock(split, 'n', 0, 'm').blocks
  expect(levels(out)).toEqual([0, 1, 1, 0, 0])
  expect(splitBlock(out, 'n', 0, 'm').blocks.map(({ role }) => role)[3]).toBe('BODY')
  expect(changeRole(nested, 'b', 'BODY')[1]).toEqual({ id: 'b', role: 'BODY', text: 'b' })
})

test('blocks that were split come together again with their links', () => {
  const split = splitBlock(ARTICLE, 'b', 17, 'n').blocks
  const joined = mergeWithPrevious(split, 'n')
  expect(joined.blocks).toEqual(ARTICLE)
  expect(joined.caret).toEqual({ id: 'b', at: 17 })
  expect(mergeWithPrevious(ARTICLE, 'a')).toEqual({ blocks: ARTICLE, caret: null })
})

test('there is one headline and it stands first: the one before becomes a subhead', () => {
  expect(told(changeRole(ARTICLE, 'b', 'HEADLINE')).slice(0, 2)).toEqual([
    'HEADLINE They run at five, the paper says.',
    'SUBHEAD Night buses',
  ])
})

test('a block that becomes a cell has its place in a table, and loses it with the role', () => {
  const one = changeRole(ARTICLE, 'b', 'TABLE_CELL')
  const two = changeRole(one, 'c', 'TABLE_CELL')
  expect(two.slice(1).map(({ row, column, head }) => [row, column, head])).toEqual([
    [0, 0, false],
    [1, 0, false],
  ])
  expect(changeRole(two, 'c', 'LIST_ITEM')).toEqual(one)
})

test('blocks move by one place, never past an end', () => {
  expect(moveBlock(ARTICLE, 'c', -1).map(({ id }) => id)).toEqual(['a', 'c', 'b'])
  expect(moveBlock(ARTICLE, 'a', -1)).toEqual(ARTICLE)
  expect(removeBlock(ARTICLE, 'b').blocks.map(({ id }) => id)).toEqual(['a', 'c'])
})

test('without a headline an article is not sent, and empty blocks are left out', () => {
  expect(whyNotBlocks(ARTICLE)).toBeNull()
  expect(whyNotBlocks(ARTICLE.slice(1))).toBe('Choose which part is the headline: press ⌥1 in it.')
  expect(whyNotBlocks([{ role: 'HEADLINE', text: ' ' }])).toBe('The article has no text yet: paste it in.')
  expect(asSent([...ARTICLE, { id: 'x', role: 'BODY', text: ' \n' }])).toHaveLength(3)
  expect(asSent([{ id: 'x', role: 'BODY', text: ' a b ', links: [{ start: 0, end: 5, href }] }])).toEqual([
    { role: 'BODY', text: 'a b', links: [{ start: 0, end: 3, href }] },
  ])
})

test('a table without its first row begins at row 0 when it is sent', () => {
  const cells: EditedBlock[] = [1, 1, 4].map((row, column) => ({
    id: `${column}`,
    role: 'TABLE_CELL',
    text: 'x',
    row,
    column,
  }))
  expect(asSent(cells).map(({ row }) => row)).toEqual([0, 0, 1])
})

test('however words are changed, links stay inside the text', () => {
  const text = fc.string({ maxLength: 20 })
  fc.assert(
    fc.property(text, text, fc.nat(20), fc.nat(20), (was, now, one, other) => {
      const [start, end] = [Math.min(one, other, was.length), Math.min(Math.max(one, other), was.length)]
      if (start === end) return
      const [block] = retype([{ id: 'a', role: 'BODY', text: was, links: [{ start, end, href }] }], 'a', now)
      for (const link of block?.links ?? [])
        expect(0 <= link.start && link.start < link.end && link.end <= now.length).toBe(true)
    }),
  )
})

test('a part that Enter cut in two and Backspace joins is what it was, wherever the caret stood', () => {
  for (let at = 0; at <= 33; at++) {
    const joined = mergeWithPrevious(splitBlock(ARTICLE, 'b', at, 'n').blocks, 'n').blocks
    expect(joined[1]?.text).toBe(ARTICLE[1]?.text)
    expect(asSent(joined)).toEqual(asSent(ARTICLE))
  }
})

const TABLE: EditedBlock[] = [
  { id: 'lead', role: 'BODY', text: 'They won.' },
  ...['Team', 'Points', 'Goals', 'Rovers', '31', '28', 'Athletic', '30'].map((text, at): EditedBlock => ({
    ...{ id: text, role: 'TABLE_CELL', text, row: Math.floor(at / 3), column: at % 3, head: at < 3 },
  })),
  { id: 'end', role: 'BODY', text: 'It is over.' },
]
const grid = (blocks: readonly EditedBlock[]) =>
  blocks.flatMap(({ role, text, row, column, head }) =>
    role === 'TABLE_CELL' ? [`${row}${column}${head ? '*' : ''} ${text}`] : [text],
  )

test('the words of a cell change places with those above or below; a table stays in one piece', () => {
  const down = moveBlock(TABLE, '31', 1)
  expect(grid(down)).toEqual(grid(TABLE).map((one) => ({ '11 31': '11 30', '21 30': '21 31' })[one] ?? one))
  expect(moveBlock(down, '31', -1)).toEqual(TABLE)
  expect(moveBlock(TABLE, '28', 1)).toEqual(TABLE)
  expect(moveBlock(TABLE, 'Team', -1)).toEqual(TABLE)
  expect(
    moveBlock(TABLE, 'lead', 1)
      .map(({ id }) => id)
      .slice(-3),
  ).toEqual(['30', 'lead', 'end'])
  expect(
    moveBlock(TABLE, 'end', -1)
      .map(({ id }) => id)
      .slice(0, 3),
  ).toEqual(['lead', 'end', 'Team'])
})

test('an empty place of a table is filled in where it stands', () => {
  const { blocks, caret } = fillCell(TABLE, 'Team', { row: 2, column: 2 }, 'new')
  expect(caret).toEqual({ id: 'new', at: 0 })
  expect(grid(retype(blocks, 'new', '9')).slice(-3)).toEqual(['21 30', '22 9', 'It is over.'])
  const without = TABLE.filter(({ id }) => id !== 'Points')
  expect(grid(fillCell(without, '30', { row: 0, column: 1 }, 'new').blocks).slice(1, 4)).toEqual([
    '00* Team',
    '01 ',
    '02* Goals',
  ])
})
