import { describe, expect, test } from 'vitest'
import { foundIn, tableOf } from '@/lib/extraction/consistency/claims-in'

type Parts = Parameters<typeof foundIn>[1]
const told = (...parts: Parts) =>
  ['table-text', 'headline-text', 'part-figures'].flatMap((rule) => foundIn(rule, parts)).map(({ why }) => why)
const BUDGET = tableOf(['Item', '£m'], ['Roads', '10'], ['Parks', '5'], ['Schools', '20'], ['Total', '35'])
const PUPILS = tableOf(['School', 'Pupils'], ['Aske', '412'], ['Lindmere', '388'], ['Total', '800'])

describe('the whole, as headline or text tell it, against the total of a table', () => {
  test.each<[Parts, string]>([
    [
      [['HEADLINE', 'Budget of £36m'], ['BODY', 'The council met on Tuesday.'], ...BUDGET],
      'The headline says £36m, but the total in the table is 35 (£m).',
    ],
    [
      [['BODY', 'The council agreed a budget of £38 million for next year.'], ...BUDGET],
      'The text says £38 million, but the total in the table is 35 (£m).',
    ],
    [
      [['BODY', 'The three schools have 830 pupils in all.'], ...PUPILS],
      'The text says 830, but the total in the table is 800 (Pupils).',
    ],
    [
      [['HEADLINE', 'Festival raises £38m'], ['BODY', 'It gave the money to the town.'], ...BUDGET],
      'The headline says £38m, but the total in the table is 35 (£m).',
    ],
  ])('%j', (parts, why) => {
    expect(told(...parts)).toEqual([why])
  })

  test.each<[string, Parts]>([
    ['it agrees', [['HEADLINE', 'Budget of £35m'], ['BODY', 'The council met on Tuesday.'], ...BUDGET]],
    ['it is rounded', [['BODY', 'The three schools have about 810 pupils in all.'], ...PUPILS]],
    ['another is last year’s', [['HEADLINE', 'Budget of £35m'], ['BODY', 'Its budget was £32m last year.'], ...BUDGET]],
    ['a part of it', [['BODY', 'Of the budget, £33 million more is wanted.'], ...BUDGET]],
    ['it is not said to be the whole', [['BODY', 'The council has debts of £36 million.'], ...BUDGET]],
    ['something else is counted', [['BODY', 'The schools have 790 windows in all.'], ...PUPILS]],
    [
      'both stand in the text',
      [['BODY', 'The budget is £36 million.'], ['BODY', 'In all it makes £35 million.'], ...BUDGET],
    ],
    ['too far off', [['BODY', 'The state budget is £90 million.'], ...BUDGET]],
  ])('never: %s', (_, parts) => {
    expect(told(...parts)).toEqual([])
  })
})

test('the whole of a column that is headed by its year alone', () => {
  const guests = tableOf(
    ['Town', '2024', '2025'],
    ['Marlow', '12', '15'],
    ['Henley', '20', '25'],
    ['Total', '32', '40'],
  )
  expect(told(['HEADLINE', 'Guests'], ['BODY', 'In all 36 guests came in 2024.'], ...guests)).toEqual([
    'The text says 36, but the total in the table is 32 (2024).',
  ])
  expect(told(['HEADLINE', 'Guests'], ['BODY', 'In all 32 guests came in 2024.'], ...guests)).toEqual([])
  expect(told(['HEADLINE', 'Guests'], ['BODY', '36 guests came in 2024.'], ...guests)).toEqual([])
  expect(
    told(['HEADLINE', 'Guests'], ['BODY', 'In all 36 nurses were hired in 2024.'], ['BODY', 'So it is.'], ...guests),
  ).toEqual([])
})
