import { expect, test } from 'vitest'
import type { TypedBlock } from './compose-blocks'
import { composeBlocks } from './compose-blocks'
import { partsOf, sayParts } from './part'

const cell = (row: number, column: number, text: string, head = false): TypedBlock => ({
  ...{ role: 'TABLE_CELL', text, row, column },
  ...(head && { head }),
})
const { text, blocks } = composeBlocks([
  { role: 'HEADLINE', text: 'Bridge costs £4 million' },
  { role: 'STANDFIRST', text: 'Work starts in May' },
  { role: 'BODY', text: 'It is open.' },
  { role: 'BODY', text: 'It is old.' },
  cell(0, 0, 'Payer', true),
  cell(0, 1, 'Sum', true),
  cell(1, 0, 'Lindmere', true),
  cell(1, 1, '£18.6 million'),
])
const said = (from: string, to = from) =>
  sayParts(partsOf(text, blocks)({ start: text.indexOf(from), end: text.indexOf(to) + to.length }))

test('words are told by the part that they stand in, a cell by its heads, the column’s first', () => {
  expect(said('£4')).toBe('Headline')
  expect(said('open')).toBe('Body')
  expect(said('£18.6')).toBe('Table cell under “Sum” and “Lindmere”')
  expect(said('Payer')).toBe('Table head')
})

test('words that run on are told by every part, in order, the same part once', () => {
  expect(said('£4', 'Work')).toBe('Headline, then standfirst')
  expect(said('It is open', 'It is old')).toBe('Body')
})
