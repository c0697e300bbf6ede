import { describe, expect, test } from 'vitest'
import { foundIn } from '@/lib/extraction/consistency/claims-in'

type Parts = Parameters<typeof foundIn>[1]

const headlines = (...parts: Parts) => foundIn('headline-text', parts)
const others = (...parts: Parts) => foundIn('part-figures', parts)

describe('one place that agrees does not silence one that doesn’t', () => {
  test('the standfirst agrees and the body does not', () => {
    expect(
      headlines(
        ['HEADLINE', '12 killed in Aske bus crash'],
        ['STANDFIRST', 'Twelve people died when a bus left the road near Aske.'],
        ['BODY', 'Ten people were killed on Monday when a bus crashed near Aske.'],
      ),
    ).toEqual([
      {
        sides: [['12'], ['Ten']],
        why: 'The headline says 12, as does the standfirst, but the text says Ten.',
      },
    ])
  })

  test('the body agrees and a caption does not', () => {
    expect(
      headlines(
        ['HEADLINE', 'Tollgate Bridge repair to cost £31.4 million'],
        ['BODY', 'The repair of Tollgate Bridge will cost £31.4 million, the council said.'],
        ['CAPTION', 'Tollgate Bridge, whose repair will cost £34.1 million.'],
      ),
    ).toMatchObject([{ sides: [['£31.4 million'], ['£34.1 million']] }])
  })

  test('every place that disagrees is told, and what two of them say is not told again', () => {
    const parts: Parts = [
      ['HEADLINE', '1,200 homes without power after storm'],
      ['STANDFIRST', 'Some 1,200 homes were without power on Friday after a storm.'],
      ['BODY', 'The storm left 1,500 homes without power in the valley.'],
      ['CAPTION', 'A pole in Aske after the storm, which left 2,100 homes without power.'],
    ]
    expect(
      headlines(...parts)
        .map(({ sides }) => sides.join(' / '))
        .sort(),
    ).toEqual(['1,200 / 1,500', '1,200 / 2,100'])
    expect(others(...parts)).toEqual([])
  })

  test.each<[string, Parts]>([
    [
      'another crash',
      [
        ['HEADLINE', '12 killed in Aske bus crash'],
        ['BODY', 'Twelve people were killed on Monday when a bus crashed near Aske.'],
        ['BODY', 'Ten people were killed in a crash at the same bend in 2019.'],
      ],
    ],
    [
      'a part of them',
      [
        ['HEADLINE', '12 killed in Aske bus crash'],
        ['BODY', 'Twelve people were killed near Aske. Two of the 12 killed were children; ten were pensioners.'],
      ],
    ],
    [
      'another town',
      [
        ['HEADLINE', 'Rents in Lindmere rise by 8%'],
        ['BODY', 'Rents in Lindmere rose by 8 percent last year. In Aske they rose by 6 percent.'],
      ],
    ],
    [
      'an earlier plan',
      [
        ['HEADLINE', 'Council to spend £4.2m on sea wall'],
        ['BODY', 'The council agreed to spend £4.2 million on a sea wall at Sandwick.'],
        ['BODY', 'It had planned to spend £3.5 million on the wall. Next year it will spend £2 million on the pier.'],
      ],
    ],
    [
      'somebody else’s share',
      [
        ['HEADLINE', 'Tollgate Bridge repair to cost £31.4 million'],
        ['BODY', 'The repair of Tollgate Bridge will cost £31.4 million, up from £23.6 million in 2024.'],
        ['BODY', 'Lindmere will pay £18.6 million for the repair of the bridge.'],
      ],
    ],
    [
      'what is left of it',
      [
        ['HEADLINE', '1,200 homes without power after storm'],
        ['BODY', 'About 1,200 homes were without power. By evening, 300 homes were still without power.'],
      ],
    ],
    [
      'somebody else’s sentence',
      [
        ['HEADLINE', 'Teacher jailed for two years'],
        ['BODY', 'A teacher was jailed for two years on Tuesday. His accomplice was jailed for three years.'],
      ],
    ],
  ])('nobody is told of %s', (_what, parts) => {
    expect([...headlines(...parts), ...others(...parts)]).toEqual([])
  })
})

describe('every figure of a headline is compared, with what it counts', () => {
  test.each<[string, string, string[][][]]>([
    [
      'Fire kills 3, injures 12 in Aske',
      'Four people were killed and 15 injured in a fire in Aske on Monday.',
      [
        [['3'], ['Four']],
        [['12'], ['15']],
      ],
    ],
    [
      'Brodd to cut 200 jobs and close two plants',
      'Brodd said it would close two plants and cut 250 jobs.',
      [[['200'], ['250']]],
    ],
    [
      'Brodd to cut 200 jobs and close two plants',
      'Brodd said it would cut 200 jobs and close three plants.',
      [[['two'], ['three']]],
    ],
    [
      'Brodd profit up 5% as sales reach £40m',
      'Brodd’s profit was up 5 percent last year as sales reached £44 million.',
      [[['£40m'], ['£44 million']]],
    ],
    [
      'Two men jailed for six years over £90,000 fraud',
      'Two men were jailed for six years on Monday over a fraud of £19,000.',
      [[['£90,000'], ['£19,000']]],
    ],
    [
      'Fire kills 3 and injures 12 in Aske',
      'Three people were killed and 12 injured in a fire in Aske. Five fire engines and 30 firefighters came.',
      [],
    ],
    [
      'Brodd to cut 200 jobs and close two plants',
      'Brodd said it would cut 200 jobs and close two plants. It has nine plants and 3,000 jobs in all.',
      [],
    ],
  ])('%s / %s', (headline, body, expected) => {
    expect(headlines(['HEADLINE', headline], ['BODY', body]).map(({ sides }) => sides)).toEqual(expected)
  })
})

test('a standfirst or a caption is held against the text where the headline has no figure', () => {
  expect(
    others(
      ['HEADLINE', 'Sea wall for Sandwick'],
      ['STANDFIRST', 'The council of Sandwick will spend £4.2 million on a sea wall.'],
      ['BODY', 'The council of Sandwick agreed on Tuesday to spend £4.7 million on a sea wall.'],
    ),
  ).toEqual([
    {
      sides: [['£4.2 million'], ['£4.7 million']],
      why: 'The standfirst says £4.2 million, but the text says £4.7 million.',
    },
  ])
})

/** Read as wrong on news in which nobody planted anything, its first paragraph taken for the standfirst. */
test.each<[string, Parts]>([
  [
    'what holds now, beside what is asked for',
    [
      ['HEADLINE', 'Senator defends call for higher minimum wage'],
      ['STANDFIRST', 'He defended his call to raise the federal minimum wage to $15 an hour.'],
      ['BODY', 'Few back such a steep hike, as the current federal minimum wage is $7.25.'],
    ],
  ],
  [
    'a share of another size',
    [
      ['HEADLINE', 'The emails that were kept'],
      ['STANDFIRST', 'Some 95 percent of State Department emails were in the system, she said.'],
      ['BODY', 'A report found that one percent of State Department emails were captured in the system.'],
    ],
  ],
  [
    'the quarter of the year before',
    [
      ['HEADLINE', 'Maker of chips earns less'],
      ['STANDFIRST', 'Revenue of the quarter was £538 million, up 39 per cent from £388 million a year earlier.'],
      ['BODY', 'The maker expects revenue of £520 million in the quarter that has begun.'],
    ],
  ],
  [
    'a row of rates',
    [
      ['HEADLINE', 'Aske rents rise'],
      ['STANDFIRST', 'Rents in Aske rose by 3.7 per cent in the valley.'],
      ['BODY', 'Rents in the valley of Aske rose by 2.6 per cent in the north.'],
      ['BODY', 'Rents in the valley of Aske rose by 5.9 per cent in the south.'],
      ['BODY', 'Rents in the valley of Aske rose by 1.2 per cent in the west.'],
    ],
  ],
])('never in a standfirst: %s', (_, parts) => {
  expect(others(...parts)).toEqual([])
})

describe('a total above the amounts that make it', () => {
  test.each<[string, string]>([
    ['Ten dead in crash', 'Nine people died at the scene and one in hospital.'],
    ['Ten dead in crash', 'Six people died on Monday. Four more died in hospital, police said.'],
    ['Four arrested in Marlow', 'Two men and two women were arrested in Marlow on Monday.'],
    ['Five hurt in fire', 'Three firefighters and two residents were hurt in the fire.'],
    ['Nine die in two crashes', 'Five people died in a crash near Marlow and four in another near Henley.'],
    ['Eleven rescued from ferry', 'Eight adults and three children were rescued from the ferry.'],
    ['Man jailed for 9 years', 'Tom Bell was jailed for seven years for robbery and two years for assault on Monday.'],
    ['Bridge repair to take 3 years', 'The first phase of the bridge repair takes one year, the second two years.'],
    ['Mayor to pay £400', 'The mayor must pay a fine of £300 and costs of £100.'],
    ['Holm wins Marlow by 400 votes', 'Jane Holm won 4,400 votes in Marlow, Tom Bell 4,000.'],
  ])('nobody is bothered by “%s” above “%s”', (headline, text) => {
    expect(headlines(['HEADLINE', headline], ['BODY', text])).toEqual([])
  })

  test.each<[string, string, string, string]>([
    ['Ten dead in crash', 'Six people died in the crash on Monday. Two more died in hospital.', 'Ten', 'Six'],
    ['Three dead in crash', 'Two people died in the crash and one person was hurt.', 'Three', 'Two'],
    ['Mayor to pay £500', 'The mayor must pay a fine of £300 and costs of £100.', '£500', '£300'],
  ])('“%s” is told to be other than “%s”', (headline, text, one, other) => {
    expect(headlines(['HEADLINE', headline], ['BODY', text])).toMatchObject([{ sides: [[one], [other]] }])
  })
})
