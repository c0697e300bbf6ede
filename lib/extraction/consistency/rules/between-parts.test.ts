import { describe, expect, test } from 'vitest'
import { foundIn } from '@/lib/extraction/consistency/claims-in'

const why = (rule: string, ...parts: Parameters<typeof foundIn>[1]) => foundIn(rule, parts).map((one) => one.why)

describe('a picture or a pull quote between headline and text keeps the headline rule looking at the text', () => {
  test('for a sum, a place and an age', () => {
    for (const caption of [[], [['CAPTION', 'The bakery in Grimsby. Photograph: Ella Moss']]] as Parameters<
      typeof foundIn
    >[1][]) {
      expect(
        why('headline-text', ['HEADLINE', 'Marlow profit up a third to £45m'], ...caption, [
          'BODY',
          'Marlow Foods made a profit of £40m in the year to 30 September 2026, up from £30m a year before, the company said on Tuesday.',
        ]),
      ).toEqual(['The headline says £45m, but the text says £40m.'])
      expect(
        why('headline-text', ['HEADLINE', 'Man, 45, charged'], ...caption, [
          'BODY',
          'A 46-year-old man has been charged with theft.',
        ]),
      ).toHaveLength(1)
    }
    expect(
      why(
        'headline-text',
        ['HEADLINE', 'Fire at Bristol warehouse'],
        ['CAPTION', 'Smoke over the warehouse. Photograph: Ella Moss'],
        ['BODY', 'A fire broke out at a warehouse in Cardiff on Monday.'],
      ),
    ).toEqual(['The headline says Bristol, but the text says Cardiff.'])
  })
})

describe('the items of a list and what they make together', () => {
  const items = ['Leeds pays £4 million', 'Hull pays £3 million', 'York pays £2 million'].map(
    (text): ['LIST_ITEM', string] => ['LIST_ITEM', text],
  )
  const found = (lead: string) => [
    ...why('part-figures', ['HEADLINE', 'Who pays'], ['BODY', lead], ...items),
    ...why('part-sum', ['HEADLINE', 'Who pays'], ['BODY', lead], ...items),
  ]

  test('a sum that they do not make is told once, and none of them contradicts it', () => {
    expect(found('Together the three councils pay £10 million.')).toEqual([
      'The 3 amounts add up to £9 million, but the text says £10 million.',
    ])
    expect(found('The councils pay £10 million:')).toHaveLength(1)
  })

  test('amounts that make the headline’s together contradict nothing', () => {
    const parts: Parameters<typeof foundIn>[1] = [
      ['HEADLINE', 'Charity gets £1m'],
      ['BODY', 'The charity received £1m last year.'],
      ['LIST_ITEM', 'The charity received £600,000 from the state'],
      ['LIST_ITEM', 'The charity received £400,000 from donors'],
    ]
    expect([...why('part-figures', ...parts), ...why('headline-text', ...parts)]).toEqual([])
  })

  test('one that they make, and one that is not said to be theirs, is told of nothing', () => {
    expect(found('Together the three councils pay £9 million.')).toEqual([])
    expect(found('The bill was £10 million, more than ever.')).toEqual([])
  })
})

test('a note is held against the text like any other part', () => {
  expect(
    why(
      'part-figures',
      ['HEADLINE', 'The fund'],
      ['BODY', 'The fund holds £8 million, its trustees said.'],
      ['NOTE', 'The fund holds £9 million.'],
    ),
  ).toEqual(['A note says £9 million, but the text says £8 million.'])
})

test('a name in two spellings is told with the parts that they stand in', () => {
  const bridge: ['BODY', string] = ['BODY', 'Mayor Sara Whitcomb opened the bridge on Monday.']
  const caption: ['CAPTION', string] = ['CAPTION', 'Mayor Sarah Whitcombe at the opening.']
  expect(why('name-spelling', ['HEADLINE', 'Bridge'], caption, bridge)).toEqual([
    'A caption says “Whitcombe”, but the text says “Whitcomb”: one name in two spellings?',
  ])
})

describe('a pull quote', () => {
  const said: ['BODY', string] = ['BODY', 'Nurse Jane Holt said: “We have not had a break since March.”']
  const pulled = (text: string, between = 'She works in Hull.') =>
    why('quote-wording', ['HEADLINE', 'Nurse speaks out'], said, ['BODY', between], ['PULL_QUOTE', text])

  test('that changes a word is told with both words as they are written, whatever stands between', () => {
    const told = ['This pull quote differs from the text: it has “May” where the text has “March”.']
    expect(pulled('“We have not had a break since May.”')).toEqual(told)
    expect(pulled('“We have not had a break since May.” Jane Holt')).toEqual(told)
    expect(pulled('“We have not had a break since May.”', 'She works in Hull, where there are 400 beds.')).toEqual(told)
  })

  test('is whoever’s stands behind it', () => {
    expect(pulled('“We have not had a break since March.” Jane Hoult')).toEqual([
      'The same words are Jane Hoult’s in a pull quote and Nurse Jane Holt’s in the text.',
    ])
    expect(pulled('“We have not had a break since March.” Paul Reed', 'Paul Reed runs the ward.')).toHaveLength(1)
    expect(pulled('“We have not had a break since March.” Jane Holt')).toEqual([])
    expect(pulled('“We have not had a break since March.”')).toEqual([])
  })
})

test('an age beside the day of the news is an age, and one beside a day long ago is not today’s', () => {
  const caption: ['CAPTION', string] = ['CAPTION', 'Miriam Castell, 25, outside Norwich crown court.']
  const ages = (text: string) => why('age-birth-year', ['HEADLINE', 'Jailed'], ['BODY', text], caption)
  expect(ages('Miriam Castell, 52, was jailed for six years at Norwich crown court on 9 March 2026.')).toHaveLength(1)
  expect(ages('Tom Bell, 43, who saved two, was there.')).toEqual([])
  expect(ages('Miriam Castell, 22, was first jailed at Norwich crown court on 9 March 2019.')).toEqual([])
})

describe('figures that are told in nearly the same words', () => {
  const told = (...parts: Parameters<typeof foundIn>[1]) => why('part-figures', ['HEADLINE', 'News'], ...parts)

  test.each<[Parameters<typeof foundIn>[1], string]>([
    [
      [
        ['STANDFIRST', 'Marlow will hire 250 people in Grimsby'],
        ['BODY', 'The company will hire 200 people in Grimsby, it said on Monday.'],
      ],
      'The standfirst says 250, but the text says 200.',
    ],
    [
      [
        ['STANDFIRST', 'A total of 300 workers will lose their jobs.'],
        ['BODY', 'The company said 350 workers will lose their jobs.'],
      ],
      'The standfirst says 300, but the text says 350.',
    ],
    [
      [
        ['BODY', 'Of the 41 customers, 29 were over 80, the court heard.'],
        ['LIST_ITEM', '31 were over 80'],
      ],
      'A list item says 31, but the text says 29.',
    ],
  ])('%j', (parts, sentence) => {
    expect(told(...parts)).toEqual([sentence])
  })

  test.each<[string, Parameters<typeof foundIn>[1]]>([
    [
      'another town',
      [
        ['STANDFIRST', 'Marlow will hire 250 people in Grimsby'],
        ['BODY', 'Marlow will hire 250 people in Grimsby. The chain Barrow will hire 200 people in Hull.'],
      ],
    ],
    [
      'another age',
      [
        ['BODY', 'Of the 41 customers, 29 were over 70, the court heard.'],
        ['LIST_ITEM', '31 were over 80'],
      ],
    ],
    [
      'more of them',
      [
        ['STANDFIRST', 'Marlow will hire 250 people in Grimsby'],
        ['BODY', 'Last year it was to hire 200 people in Grimsby, it said on Monday.'],
      ],
    ],
    [
      'what had been wanted',
      [
        ['STANDFIRST', 'Marlow will hire 250 people in Grimsby'],
        ['BODY', 'Marlow will hire 250 people in Grimsby. It had wanted to hire 200 people in Grimsby.'],
      ],
    ],
    [
      'both',
      [
        ['BODY', 'Of the 41 customers, 29 were over 80 and 31 were over 70.'],
        ['LIST_ITEM', '31 were over 70'],
      ],
    ],
  ])('never: %s', (_, parts) => {
    expect(told(...parts)).toEqual([])
  })
})

describe('what is told of one place is not held against all', () => {
  const RENTS: Parameters<typeof foundIn>[1] = [
    ['HEADLINE', 'Rents rise to £1,210'],
    ['BODY', 'Rents rose to £1,210 a month in October from £1,000 a year before.'],
  ]
  const told = (caption: string) => [
    ...why('part-figures', ...RENTS, ['CAPTION', caption]),
    ...why('headline-text', ...RENTS, ['CAPTION', caption]),
  ]

  test.each([
    'In London rents rose to £2,100 a month.',
    'Rents in London rose to £2,100 a month.',
    'London rents rose to £2,100.',
  ])('%s', (caption) => {
    expect(told(caption)).toEqual([])
  })

  test('where no place narrows it, it is', () => {
    expect(told('Rents rose to £2,110 a month.')).toEqual(['A caption says £2,110, but the headline says £1,210.'])
  })
})

test('relatives whose first names are a letter apart are two people', () => {
  const joan: ['BODY', string] = ['BODY', 'John Smith, 60, and his wife, Joan Smith, 58, sold the house on Friday.']
  const jean = (caption: string) => why('name-in-part', ['HEADLINE', 'House sold'], joan, ['CAPTION', caption])
  expect(jean('The house was bought by his grandmother Jean Smith.')).toEqual([])
  expect(jean('Jean Smith, his aunt, at the house.')).toEqual([])
  expect(jean('Jean Smith at the house.')).toHaveLength(1)
  expect(jean('His wife, Jean Smith, at the house.')).toHaveLength(1)
})

test('the headline’s sum may stand in the table', () => {
  const table = [
    ['Item', '£m'],
    ['Roads', '15'],
    ['All', '35'],
  ].flatMap((row, at) =>
    row.map((words, column): Parameters<typeof foundIn>[1][number] => ['TABLE_CELL', words, at, column]),
  )
  const told = (headline: string) =>
    why('headline-text', ['HEADLINE', headline], ['BODY', 'Its budget was £32m last year.'], ...table)
  expect(told('Budget of £35m')).toEqual([])
})
