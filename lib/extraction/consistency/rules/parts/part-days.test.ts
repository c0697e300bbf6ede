import { describe, expect, test } from 'vitest'
import { foundIn } from '@/lib/extraction/consistency/claims-in'

type Parts = Parameters<typeof foundIn>[1]
const days = (...parts: Parts) => foundIn('part-days', parts).map(({ sides }) => sides.map((side) => side[0]))

describe('a day in a short part against the day another part gives the same event', () => {
  test('the standfirst says Tuesday, the body Wednesday', () => {
    expect(
      foundIn('part-days', [
        ['HEADLINE', 'Bridge closes'],
        ['STANDFIRST', 'Tollgate Bridge closed to lorries on Tuesday.'],
        ['BODY', 'Engineers closed Tollgate Bridge to lorries on Wednesday, the council said.'],
      ]),
    ).toEqual([
      { sides: [['Tuesday'], ['Wednesday']], why: 'The standfirst says Tuesday, but the text says Wednesday.' },
    ])
  })

  test.each<[string, Parts, string[]]>([
    [
      'a date in a caption',
      [
        ['HEADLINE', 'Ferry aground'],
        ['BODY', 'The ferry Sinar ran aground off Aske on 3 March 2026.'],
        ['CAPTION', 'The ferry Sinar, which ran aground off Aske on 5 March 2026.'],
      ],
      ['3 March 2026', '5 March 2026'],
    ],
    [
      'a headline with a weekday',
      [
        ['HEADLINE', 'Council votes on sea wall on Friday'],
        ['BODY', 'The council will vote on the sea wall on Thursday.'],
      ],
      ['Friday', 'Thursday'],
    ],
    [
      'a day without a year',
      [
        ['HEADLINE', 'Bridge opens on 3 May'],
        ['BODY', 'The bridge opens on 4 May 2024.'],
      ],
      ['3 May', '4 May 2024'],
    ],
    [
      'a headline of two words above the one day of the text',
      [
        ['HEADLINE', 'Vote on Tuesday'],
        ['BODY', 'The vote is on Wednesday.'],
      ],
      ['Tuesday', 'Wednesday'],
    ],
    [
      'a year',
      [
        ['HEADLINE', 'Mill to close'],
        ['STANDFIRST', 'The mill opened in Lindmere in 1951.'],
        ['BODY', 'The mill, which opened in Lindmere in 1915, employs 40 people.'],
      ],
      ['1951', '1915'],
    ],
  ])('%s', (_, parts, sides) => {
    expect(days(...parts).map((one) => one.sort())).toEqual([[...sides].sort()])
  })

  test.each<[string, Parts]>([
    [
      'the same day in other words',
      [
        ['STANDFIRST', 'Tollgate Bridge closed to lorries on Monday.'],
        ['BODY', 'Tollgate Bridge closed to lorries on 9 March 2026.'],
      ],
    ],
    [
      'a day without its year and with it',
      [
        ['HEADLINE', 'Bridge opens on May 4'],
        ['BODY', 'The bridge opens on 4 May 2024.'],
      ],
    ],
    [
      'a row of elections',
      [
        ['CAPTION', 'She was elected to the council of Aske in 2008.'],
        [
          'BODY',
          'She was elected to the council of Aske in 2012, to the council of Aske in 2016 and to the council of Aske in 2020.',
        ],
      ],
    ],
    [
      'a year that says which one',
      [
        ['CAPTION', 'Marta Quill, in her 2008 mayoral bid.'],
        ['BODY', 'Marta Quill lost her 2012 mayoral bid.'],
      ],
    ],
    [
      'another event on another day',
      [
        ['STANDFIRST', 'Tollgate Bridge closed to lorries on Monday.'],
        ['BODY', 'The council met on Tuesday. Tollgate Bridge reopens to buses on Wednesday.'],
      ],
    ],
    [
      'until a day',
      [
        ['STANDFIRST', 'Tollgate Bridge closed to lorries on Monday.'],
        ['BODY', 'Tollgate Bridge stays closed to lorries until Friday.'],
      ],
    ],
    [
      'the event of another year',
      [
        ['STANDFIRST', 'The harbour festival opened on 3 March 2026.'],
        ['BODY', 'Last year the harbour festival opened on 5 March 2025.'],
      ],
    ],
    [
      'other people',
      [
        ['STANDFIRST', 'Nora Hathersall was sentenced in Aske on Monday.'],
        ['BODY', 'Piet Vermeer was sentenced in Lindmere on Tuesday.'],
      ],
    ],
    [
      'two days of one event',
      [
        ['STANDFIRST', 'The fair opens in Lindmere on Friday.'],
        ['BODY', 'The fair opens in Lindmere on Friday and Saturday.'],
      ],
    ],
    [
      'a month and a day in it',
      [
        ['STANDFIRST', 'The mill closed in Lindmere in March 2025.'],
        ['BODY', 'The mill closed in Lindmere on 12 March 2025.'],
      ],
    ],
    [
      'a day for which something was planned',
      [
        ['STANDFIRST', 'The fair opened in Lindmere on Friday.'],
        ['BODY', 'The fair was to open in Lindmere on Thursday, but rain came.'],
      ],
    ],
    [
      'said on a day and done on another',
      [
        ['STANDFIRST', 'The council closed Tollgate Bridge on Monday.'],
        ['BODY', 'The council said on Tuesday that Tollgate Bridge was unsafe.'],
      ],
    ],
    [
      'a quotation',
      [
        ['STANDFIRST', 'Tollgate Bridge closed to lorries on Monday.'],
        ['PULL_QUOTE', 'Tollgate Bridge closed to lorries on Tuesday'],
        ['BODY', 'It is closed.'],
      ],
    ],
  ])('never: %s', (_, parts) => {
    expect(days(...parts)).toEqual([])
  })
})

test('never: the day on which somebody said so', () => {
  expect(
    days(
      ['HEADLINE', 'Champion denies visit'],
      ['STANDFIRST', 'The champion will appear at the convention in July.'],
      [
        'BODY',
        'A planner told Bloomberg that the champion will appear at the convention, it reported on Tuesday evening.',
      ],
    ),
  ).toEqual([])
})

describe('who does what is told in the same words before the day', () => {
  const STARTS = 'Work starts in May on two lanes'

  test('the month is another one', () => {
    const told = days(['STANDFIRST', STARTS], ['BODY', 'Work on the bridge starts in June, with one lane closed.'])
    expect(told).toHaveLength(1)
  })

  test.each([
    ['work on something else', 'Work on the roof of the museum starts in June.'],
    ['what ends', 'Work on the bridge ends in June, with one lane closed.'],
    ['the month as well', 'Work on the bridge starts in June, with one lane closed. Work in the lane starts in May.'],
    ['last year’s', 'Work on the bridge started in June last year, with one lane closed.'],
  ])('never with %s', (_, body) => {
    expect(days(['STANDFIRST', STARTS], ['BODY', body])).toEqual([])
  })
})

describe('a day that opens an item of a list', () => {
  const BODY: Parts = [
    ['HEADLINE', 'Driver jailed'],
    [
      'BODY',
      'Karen Doyle, 44, a teacher, died on 3 March 2023. Mark Lowe, who lives in Aske, was arrested on 13 June 2023. The bridge closed to lorries on 4 May 2024, and to cars a week later.',
    ],
  ]

  test.each<[string, string[]]>([
    ['5 March 2023: Karen Doyle dies', ['5 March 2023', '3 March 2023']],
    ['12 June 2023 – Mark Lowe is arrested', ['12 June 2023', '13 June 2023']],
    ['14 May 2024 – The bridge closes to lorries', ['14 May 2024', '4 May 2024']],
  ])('%s', (item, sides) => {
    expect(days(...BODY, ['LIST_ITEM', item]).map((found) => found.sort())).toEqual([sides.sort()])
  })

  test.each([
    ['3 March 2023: Karen Doyle dies'],
    ['5 March 2023: Karen Doyle’s funeral'],
    ['12 June 2023: Mark Lowe sells his car'],
    ['12 June 2019: Ann Reeve is arrested'],
  ])('never: %s', (item) => {
    expect(days(...BODY, ['LIST_ITEM', item])).toEqual([])
  })

  test('nor are two items held against each other', () => {
    expect(
      days(
        ['LIST_ITEM', '12 June 2023: Mark Lowe is arrested'],
        ['LIST_ITEM', '2 May 2024: Mark Lowe is arrested again'],
      ),
    ).toEqual([])
  })
})
