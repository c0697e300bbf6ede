import { expect, test } from 'vitest'
import { collate } from './collate'
import type { TypedBlock } from './compose-blocks'
import { composeBlocks } from './compose-blocks'
import { groupVerses } from './verse-groups'

const body = (text: string): TypedBlock => ({ role: 'BODY', text })
/** The cells of a table, given row by row. */
const table = (...rows: string[][]): TypedBlock[] =>
  rows.flatMap((row, at) =>
    row.map((text, column): TypedBlock => ({ ...{ role: 'TABLE_CELL', text, row: at, column }, head: at === 0 })),
  )
const text = (...typed: TypedBlock[]) => composeBlocks([{ role: 'HEADLINE', text: 'A bridge' }, ...typed])
const told = (was: TypedBlock[], now: TypedBlock[]) =>
  groupVerses(collate(text(...was), text(...now))).map(({ isTable, same, verses }) => [
    ...[isTable, same],
    verses.map((verse) => `${verse.was?.text ?? '–'} > ${verse.now?.text ?? '–'}`).join(', '),
  ])

test('a table is one group, and its change is that of its cells', () => {
  const was = [body('Who pays.'), ...table(['Payer', 'Share'], ['Lindmere', '18.6']), body('More.')]
  const now = [body('Who pays.'), ...table(['Payer', 'Share'], ['Lindmere', '18.9']), body('More.')]
  expect(told(was, now)).toEqual([
    [false, true, 'A bridge > A bridge'],
    [false, true, 'Who pays. > Who pays.'],
    [true, false, 'Payer > Payer, Share > Share, Lindmere > Lindmere, 18.6 > 18.9'],
    [false, true, 'More. > More.'],
  ])
})

test('a second table begins another group, also right after the first', () => {
  const two = [...table(['Payer'], ['Lindmere']), ...table(['Year'], ['1931'])]
  expect(told(two, two).slice(1)).toEqual([
    [true, true, 'Payer > Payer, Lindmere > Lindmere'],
    [true, true, 'Year > Year, 1931 > 1931'],
  ])
})

test('rows that are new or gone belong to their table', () => {
  const short = table(['Payer'], ['Lindmere'])
  const long = table(['Payer'], ['Lindmere'], ['Aske'])
  expect(told(short, long).slice(1)).toEqual([[true, false, 'Payer > Payer, Lindmere > Lindmere, – > Aske']])
  expect(told(long, short).slice(1)).toEqual([[true, false, 'Payer > Payer, Lindmere > Lindmere, Aske > –']])
})

test('a paragraph that became a cell stands by itself', () => {
  expect(told([body('Lindmere')], table(['Lindmere'])).slice(1)).toEqual([[false, false, 'Lindmere > Lindmere']])
})
