import { expect, test } from 'vitest'
import type { TypedBlock } from './compose-blocks'
import { composeBlocks } from './compose-blocks'
import { namesOfParts, namesOfPlaces, partsOf, partsUnder, sayMentions, sayParts } from './part'

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

/** The parts of all places in which these words stand. */
const under = (words: RegExp) =>
  partsUnder(
    blocks,
    [...text.matchAll(words)].map(({ 0: found, index }) => ({ start: index, end: index + found.length })),
  )

test('a claim has the part of each of its places, once, with its number', () => {
  expect(under(/It is/g)).toEqual([
    { role: 'BODY', number: 3 },
    { role: 'BODY', number: 4 },
  ])
  expect(under(/million/g)).toEqual([
    { role: 'HEADLINE', number: 1 },
    { role: 'TABLE_CELL', number: 8 },
  ])
  expect(under(/nowhere/g)).toEqual([])
})

test('a claim that runs on has every part, a caption between two paragraphs too, and no break is one', () => {
  expect(under(/million\n\nWork starts in May\n\nIt/g).map(({ number }) => number)).toEqual([1, 2, 3])
  expect(partsUnder(blocks, [{ start: text.indexOf('\n\n'), end: text.indexOf('\n\n') + 2 }])).toEqual([])
})

test('a row names each kind of part once, and running text only beside another', () => {
  expect(namesOfParts(under(/It is/g))).toBe('')
  expect(namesOfParts(under(/£/g))).toBe('headline, table cell')
  expect(namesOfParts(under(/Bridge|It is/g))).toBe('headline, body')
  expect(namesOfParts([])).toBe('')
  expect(sayMentions(4, under(/Bridge|Work|It is/g))).toBe(
    '4 mentions, in the headline, in the standfirst and in the body',
  )
  expect(sayMentions(2, under(/It is/g))).toBe('2 mentions')
})

test('a row says which cell a claim stands in; of several cells only that they are some', () => {
  const named = (words: RegExp) => {
    const places = [...text.matchAll(words)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
    return namesOfPlaces(under(words), places, partsOf(text, blocks))
  }
  expect(named(/£18.6 million/g)).toBe('table cell under “Sum” and “Lindmere”')
  expect(named(/million/g)).toBe('headline, table cell under “Sum” and “Lindmere”')
  expect(named(/Payer/g)).toBe('table head')
  expect(named(/Payer|Lindmere/g)).toBe('table cell')
  expect(named(/It is/g)).toBe('')
})

/** What a table of these rows, of which no cell is said to be a head, tells of each cell. */
function guessed(...rows: string[][]): string[] {
  const cells = rows.flatMap((row, at) => row.map((words, column) => cell(at, column, words)))
  const table = composeBlocks([{ role: 'HEADLINE', text: 'Costs' }, ...cells])
  const parts = partsOf(table.text, table.blocks)
  return table.blocks.slice(1).map((block) =>
    parts(block)
      .flatMap(({ heads }) => heads)
      .join(' + '),
  )
}

test('a table that says of no cell that it is a head is told as a reader takes it', () => {
  expect(guessed(['Year', 'Cost'], ['2024', '£4'], ['2025', '£5'])).toEqual([
    '',
    '',
    '',
    'Cost + 2024',
    '',
    'Cost + 2025',
  ])
  expect(guessed(['Payer', '2024', '2025'], ['Lindmere', '£4', '£5']).slice(3)).toEqual([
    '',
    '2024 + Lindmere',
    '2025 + Lindmere',
  ])
  expect(guessed(['£1', '£2'], ['£3', '£4'])).toEqual(['', '', '', ''])
  expect(guessed(['Lindmere', '£4'], ['Aske', '£5'])).toEqual(['', '', '', 'Aske'])
  expect(guessed(['Ada', 'Bo'], ['Cy', 'Di'])).toEqual(['', '', '', ''])
})

test('a year or a unit beside words is no figure: such a row heads a table too', () => {
  expect(guessed(['Place', 'Sales 2025 (£m)', 'Jobs, Q3'], ['Hull', '14', '90']).slice(3)).toEqual([
    '',
    'Sales 2025 (£m) + Hull',
    'Jobs, Q3 + Hull',
  ])
})

test('heads that are told are not guessed beside', () => {
  expect(said('£18.6')).toBe('Table cell under “Sum” and “Lindmere”')
  const table = composeBlocks([cell(0, 0, 'Payer'), cell(0, 1, 'Sum', true), cell(1, 0, 'Aske'), cell(1, 1, '£5')])
  expect(sayParts(partsOf(table.text, table.blocks)(table.blocks[3] ?? { start: 0, end: 0 }))).toBe(
    'Table cell under “Sum”',
  )
})
