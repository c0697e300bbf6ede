import { expect, test } from 'vitest'
import { foundIn, tableOf } from '@/lib/extraction/consistency/claims-in'

type Parts = Parameters<typeof foundIn>[1]
/** A table none of whose cells is a head. */
const bare = (...rows: string[][]): Parts[number][] =>
  rows.flatMap((row, at) => row.map((words, column): Parts[number] => ['TABLE_CELL', words, at + 1, column]))
const told = (...parts: Parts) =>
  [...foundIn('table-text', parts), ...foundIn('part-figures', parts)].map(({ why }) => why)

const TOWNS = bare(['Aske', '130'], ['Lindmere', '90'])
const SPENT = bare(['Roads', '£5 million'], ['Schools', '£3 million'])

test.each<[Parts, string]>([
  [[['BODY', 'Aske has 120 pupils.'], ...TOWNS], 'The text says 120, but the table has 130 for Aske.'],
  [
    [['BODY', 'The school has 120 pupils.'], ...bare(['Pupils', '310'], ['Teachers', '12'])],
    'The text says 120, but the table has 310 for Pupils.',
  ],
  [
    [['BODY', 'The council will spend £4 million on roads.'], ...SPENT],
    'The text says £4 million, but the table has £5 million for Roads.',
  ],
  [
    [['BODY', 'The budget for Aske is £4 million.'], ...bare(['Aske', '£5 million'], ['Lindmere', '£3 million'])],
    'The text says £4 million, but the table has £5 million for Aske.',
  ],
  [
    [['BODY', 'Aske has 120 pupils.'], ...tableOf(['Aske', '130'], ['Lindmere', '90'])],
    'The text says 120, but the table has 130 for Aske.',
  ],
  [
    [
      ['BODY', 'Roads will get £4 million.'],
      ['LIST_ITEM', 'Roads: £5 million'],
      ['LIST_ITEM', 'Schools: £2 million'],
    ],
    'The text says £4 million, but a list item has £5 million for Roads.',
  ],
])('%j', (parts, why) => {
  expect(told(...parts)).toEqual([why])
})

test.each<[string, Parts]>([
  ['it agrees', [['BODY', 'Aske has 130 pupils.'], ...TOWNS]],
  ['both are told', [['BODY', 'Aske has 120 pupils, not 130 pupils.'], ...TOWNS]],
  ['another thing of the row', [['BODY', 'Aske has 12 schools.'], ...TOWNS]],
  ['another year', [['BODY', 'Last year Aske had 120 pupils.'], ...TOWNS]],
  ['what was lost', [['BODY', 'Aske lost 120 pupils.'], ...TOWNS]],
  ['two rows', [['BODY', 'Aske and Lindmere have 120 pupils.'], ...TOWNS]],
  ['other money', [['BODY', 'The council will spend £4 million on parks.'], ...SPENT]],
  ['more money', [['BODY', 'The council will spend £4 million more on roads.'], ...SPENT]],
])('never: %s', (_, parts) => {
  expect(told(...parts)).toEqual([])
})
