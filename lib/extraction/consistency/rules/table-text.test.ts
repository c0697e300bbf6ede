import { describe, expect, test } from 'vitest'
import { foundIn, tableOf } from '@/lib/extraction/consistency/claims-in'

type Parts = Parameters<typeof foundIn>[1]
const told = (...parts: Parts) => foundIn('table-text', parts).map(({ sides }) => sides.map((side) => side[0]))
const STAFF = tableOf(['School', 'Pupils', 'Teachers'], ['Aske', '412', '31'], ['Lindmere', '388', '27'])
const MONEY = tableOf(['Town', 'Spent on roads (2025)', 'Share'], ['Aske', '£4.2m', '12%'], ['Sandwick', '£1.9m', '8%'])
const YEARS = tableOf(['Town', '2024', '2025'], ['Aske', '1,204', '1,310'], ['Sandwick', '840', '812'])

describe('a figure of the text against the one a table has for it', () => {
  test('the body counts other pupils than the table', () => {
    expect(foundIn('table-text', [['BODY', 'Aske has 421 pupils.'], ...STAFF])).toEqual([
      { sides: [['421'], ['412']], why: 'The text says 421, but the table has 412 for Aske (Pupils).' },
    ])
  })

  test.each<[string, Parts, string[]]>([
    ['of two rows the nearer', [['BODY', 'Aske has 412 pupils, Lindmere 398 pupils.'], ...STAFF], ['398', '388']],
    ['a caption', [['CAPTION', 'The school in Lindmere, which has 72 teachers.'], ...STAFF], ['72', '27']],
    ['money', [['BODY', 'Aske spent £2.4 million on roads in 2025.'], ...MONEY], ['£2.4 million', '£4.2m']],
    ['a year in the head', [['BODY', 'In 2025 there were 1,130 births in Aske.'], ...YEARS], ['1,130', '1,310']],
  ])('%s', (_, parts, sides) => {
    expect(told(...parts)).toEqual([sides])
  })

  test.each<[string, Parts]>([
    ['it agrees', [['BODY', 'Aske has 412 pupils.'], ...STAFF]],
    ['it is rounded', [['BODY', 'Aske has about 400 pupils.'], ...STAFF]],
    ['some of them', [['BODY', 'Aske has 60 pupils from abroad.'], ...STAFF]],
    ['those of last year', [['BODY', 'Last year Aske had 450 pupils.'], ...STAFF]],
    ['what it lost', [['BODY', 'Aske lost 40 pupils.'], ...STAFF]],
    ['what the table has no column for', [['BODY', 'Aske has 12 cooks.'], ...STAFF]],
    ['another school', [['BODY', 'Barrow has 300 pupils.'], ...STAFF]],
    ['another year', [['BODY', 'In 2019 there were 990 births in Aske.'], ...YEARS]],
    ['no year where the columns are years', [['BODY', 'Aske counted 17 births in a week.'], ...YEARS]],
    ['other money', [['BODY', 'Aske spent £300,000 on parks in 2025.'], ...MONEY]],
    ['both figures', [['BODY', 'Aske has 421 pupils, not 412 pupils.'], ...STAFF]],
  ])('never: %s', (_, parts) => {
    expect(told(...parts)).toEqual([])
  })
})

describe('a sum below a head that is but a unit', () => {
  const SUMS = tableOf(['Town', '£ million'], ['Aske', '9.2'], ['Lindmere', '16.8'])

  test('the one sum that is told of the row', () => {
    expect(told(['BODY', 'Lindmere will pay £18.6 million.'], ...SUMS)).toEqual([['£18.6 million', '16.8']])
  })

  test.each<[string, Parts]>([
    ['another sum of the town', [['BODY', 'Lindmere will pay £3.1 million.'], ...SUMS]],
    ['two sums', [['BODY', 'Lindmere will pay £18.6 million, £1.4 million of it in May.'], ...SUMS]],
    ['the table’s as well', [['BODY', 'Lindmere pays £16.8 million. Lindmere had £18.6 million in hand.'], ...SUMS]],
    ['last year’s', [['BODY', 'Lindmere paid £18.6 million last year.'], ...SUMS]],
    ['a town in another clause', [['BODY', 'The bridge will cost £18.6 million, and Lindmere is to blame.'], ...SUMS]],
    [
      'two such columns',
      [
        ['BODY', 'Lindmere will pay £18.6 million.'],
        ...tableOf(['Town', '£ million', '£ million'], ['Lindmere', '16.8', '17.2']),
      ],
    ],
  ])('never: %s', (_, parts) => {
    expect(told(...parts)).toEqual([])
  })
})

describe('what the sentence says besides', () => {
  const SEATS = tableOf(['Party', 'Seats'], ['Labour', '14'], ['Green', '9'])
  const BUDGET = tableOf(['Department', 'Budget (£m)'], ['Roads', '14'], ['Parks', '9'])

  test.each<[string, Parts, string[]]>([
    ['when it was', [['BODY', 'Labour won 12 seats in the council election on Thursday.'], ...SEATS], ['12', '14']],
    [
      'what people do there',
      [['BODY', 'Some 350 people work in Hull.'], ...tableOf(['Site', 'People'], ['Hull', '530'], ['Leeds', '210'])],
      ['350', '530'],
    ],
    ['a row in the plural', [['BODY', 'The Greens won eight seats.'], ...SEATS], ['eight', '9']],
    ['a number that goes on', [['BODY', 'Labour won 14 seats and the Greens eight.'], ...SEATS], ['eight', '9']],
    ['numbers alone', [['BODY', 'Labour won 14, the Greens eight.'], ...SEATS], ['eight', '9']],
    ['what somebody gets', [['BODY', 'Roads will get £12 million next year.'], ...BUDGET], ['£12 million', '14']],
    ['one of two sums', [['BODY', 'Roads will get £12 million, parks £9 million.'], ...BUDGET], ['£12 million', '14']],
    ['a million less', [['BODY', 'Roads were given £13 million.'], ...BUDGET], ['£13 million', '14']],
    [
      'what something costs',
      [
        ['BODY', 'The Aske bridge cost £2.3m.'],
        ...tableOf(['Bridge', 'Price'], ['Aske bridge', '£3.2m'], ['Pier', '£1m']),
      ],
      ['£2.3m', '£3.2m'],
    ],
    [
      'a row that is a year',
      [
        ['BODY', 'In 2025 profit fell to £12 million.'],
        ...tableOf(['Year', 'Profit (£m)'], ['2024', '17'], ['2025', '13']),
      ],
      ['£12 million', '13'],
    ],
  ])('%s', (_, parts, sides) => {
    expect(told(...parts)).toEqual([sides])
  })

  test.each<[string, Parts]>([
    ['where some of them are', [['BODY', 'Labour won 12 seats in the north of the town.'], ...SEATS]],
    ['what there was before', [['BODY', 'Labour had 12 seats at the previous election.'], ...SEATS]],
    ['the table’s', [['BODY', 'Labour won 14 seats and the Greens nine in the election.'], ...SEATS]],
    ['by how much', [['BODY', 'Labour won 14 seats, up six.'], ...SEATS]],
    ['more money', [['BODY', 'Roads will get £2 million more.'], ...BUDGET]],
    ['other money', [['BODY', 'Roads owe £12 million.'], ...BUDGET]],
    ['money of somebody else', [['BODY', 'The firm that builds Roads will get £12 million.'], ...BUDGET]],
    ['two sums', [['BODY', 'Roads will get £12 million, £2 million of it in May.'], ...BUDGET]],
  ])('never: %s', (_, parts) => {
    expect(told(...parts)).toEqual([])
  })
})
