import { describe, expect, test } from 'vitest'
import { foundIn } from '@/lib/extraction/consistency/claims-in'

const told = (headline: string, ...body: string[]) =>
  foundIn('headline-text', [['HEADLINE', headline], ...body.map((text): ['BODY', string] => ['BODY', text])]).map(
    ({ sides }) => sides.map(([side]) => side),
  )

describe('a headline’s figure that the text has nowhere is held against the one figure of the same thing', () => {
  test.each<[string, string, string[]]>([
    ['£4 million bridge', 'The bridge will cost £5 million.', ['£4 million', '£5 million']],
    [
      'Aske to get £4 million bridge',
      'Aske has a new plan for the river. The bridge will cost £5 million and open in 2028.',
      ['£4 million', '£5 million'],
    ],
    ['Council approves £3m library', 'The council has approved a library that will cost £4m.', ['£3m', '£4m']],
    ['Rents rise 5%', 'Rents rose by 6% last month, the office said.', ['5%', '6%']],
    ['Firm cuts 10 jobs', 'The firm is cutting 11 jobs.', ['10', '11']],
    ['3 dead in crash', 'Four people died when a bus crashed near Aske.', ['3', 'Four']],
    ['£4 million bridge', 'The bridge will cost £4 billion.', ['£4 million', '£4 billion']],
  ])('%s / %s', (headline, body, sides) => {
    expect(told(headline, body)).toEqual([sides])
  })

  test.each<[string, string, string]>([
    ['a rounder figure', '£4 million bridge', 'The bridge will cost £4.3 million.'],
    ['a round count', 'Storm cuts off 1,200 homes', 'The storm cut off 1,214 homes in Aske.'],
    ['what is more than that', 'More than 1,200 homes cut off', 'The storm cut off 1,380 homes in Aske.'],
    ['another thing', '£4 million bridge', 'The school will cost £5 million.'],
    ['an earlier price of it', '£4 million bridge', 'The old bridge had originally cost £5 million.'],
    ['a share', 'Seven voters tell their stories', 'He wins about 1 in 3 voters in the new poll.'],
    ['another thing that rose', 'Income jumps 51%', 'Sales jumped 50% to £2 billion.'],
    [
      'several of the thing',
      '£4 million bridge',
      'One bridge will cost £5 million. A second river needs a bridge for £6 million. The bridge in Lund cost £7 million.',
    ],
  ])('never with %s', (_, headline, body) => {
    expect(told(headline, body)).toEqual([])
  })
})

type Parts = Parameters<typeof foundIn>[1]
const others = (...parts: Parts) => foundIn('part-figures', parts)

describe('an item of a list, and a part that says only what it counts, are held against the one other figure', () => {
  test.each<[string, Parts, string[]]>([
    [
      'an item',
      [
        ['BODY', 'Fares will rise by 7%, the council said.'],
        ['LIST_ITEM', 'Fares rise by 9%'],
      ],
      ['9%', '7%'],
    ],
    [
      'the dead of an item',
      [
        ['BODY', '13 people died when it collapsed in 1962.'],
        ['LIST_ITEM', 'Twelve people were killed in the 1962 collapse'],
      ],
      ['Twelve', '13'],
    ],
    [
      'a subhead of two words',
      [
        ['SUBHEAD', 'Three arrested'],
        ['BODY', 'Police arrested four people on Monday.'],
      ],
      ['Three', 'four'],
    ],
    [
      'a caption of three',
      [
        ['BODY', 'The firm will cut 11 jobs in Aske.'],
        ['CAPTION', 'Ten jobs cut'],
      ],
      ['Ten', '11'],
    ],
  ])('%s', (_, parts, sides) => {
    expect(others(...parts).map((hit) => hit.sides.flat())).toEqual([sides])
  })

  test.each<[string, Parts]>([
    [
      'the text has the item’s figure as well',
      [
        ['BODY', 'Fares will rise by 7%, and those of children by 9%.'],
        ['LIST_ITEM', 'Fares rise by 9%'],
      ],
    ],
    [
      'items among themselves',
      [
        ['LIST_ITEM', 'Bus fares rise by 9%'],
        ['LIST_ITEM', 'Train fares rise by 7%'],
      ],
    ],
    [
      'another year’s',
      [
        ['BODY', 'Fares rose by 7% last year.'],
        ['LIST_ITEM', 'Fares rise by 9%'],
      ],
    ],
    [
      'two other numbers of the thing',
      [
        ['SUBHEAD', 'Three arrested'],
        ['BODY', 'Police arrested four people on Monday. Officers arrested 12 people at the match.'],
      ],
    ],
    [
      'a length that is a name',
      [
        ['LIST_ITEM', 'With just the 10,000-metre race left'],
        ['BODY', 'Anna Berg was second with just the 5,000-metre race left.'],
      ],
    ],
    [
      'something else that is counted',
      [
        ['SUBHEAD', 'Three arrested'],
        ['BODY', 'Police fined four people on Monday.'],
      ],
    ],
  ])('never with %s', (_, parts) => {
    expect(others(...parts)).toEqual([])
  })
})
