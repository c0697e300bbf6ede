import { describe, expect, test } from 'vitest'
import { foundIn } from '@/lib/extraction/consistency/claims-in'

type Parts = Parameters<typeof foundIn>[1]
const article = (headline: string, lead: string, ...items: string[]): Parts => [
  ['HEADLINE', headline],
  ['BODY', lead],
  ...items.map((text): Parts[number] => ['LIST_ITEM', text]),
]
const told = (parts: Parts) => foundIn('list-count', parts).map(({ why }) => why)

describe('a list against the number above it', () => {
  test.each<[string, string, string[], string]>([
    [
      'Five reasons to move',
      'Marlow is a good town.',
      ['It is quiet.', 'It is cheap.', 'It has a river.', 'It has a school.'],
      'The headline says Five, but the list has 4 items.',
    ],
    [
      'Council votes',
      'The council approved three projects:',
      ['a bridge over the river', 'a school'],
      'The text says three, but the list has 2 items.',
    ],
    [
      'The top 10 places in Marlow',
      'We liked them all.',
      ['The mill', 'The quay', 'The park', 'The lock', 'The weir', 'The church', 'The inn', 'The square', 'The shop'],
      'The headline says 10, but the list has 9 items.',
    ],
    [
      'Council votes',
      'These three schools will close.',
      ['Aske', 'Ware', 'Ulm', 'Hull'],
      'The text says three, but the list has 4 items.',
    ],
    [
      'Fire in Marlow',
      'The two victims were:',
      ['Jane Holm', 'Peter Weil', 'Ada Pell'],
      'The text says two, but the list has 3 items.',
    ],
    [
      'Council approves three projects',
      'On Monday the council approved:',
      ['a bridge', 'a school'],
      'The headline says three, but the list has 2 items.',
    ],
    [
      'Three victims named',
      'The victims are:',
      ['Jane Holm', 'Peter Weil'],
      'The headline says Three, but the list has 2 items.',
    ],
  ])('%s / %s', (headline, lead, items, why) => {
    expect(told(article(headline, lead, ...items))).toEqual([why])
  })

  test.each<[string, string, string[]]>([
    ['Five reasons to move', 'So it is.', ['One', 'Two', 'Three', 'Four', 'Five']],
    ['Council votes', 'The council approved three projects:', ['a bridge and a road', 'a school']],
    ['Council votes', 'The council closed three schools:', ['two in Marlow', 'one in Ware']],
    ['Council votes', 'The 4 members chose among the following:', ['a bridge', 'a school']],
    ['Council votes', 'In two years it will build:', ['a bridge', 'a school', 'a road']],
    ['Council votes', 'Some of the three projects:', ['a bridge', 'a school']],
    ['Council votes', 'The council approved at least three projects:', ['a bridge', 'a school']],
    ['Council votes', 'The council approved three projects:', ['a bridge', 'and more']],
    ['Three people killed in Marlow', 'The council said:', ['the road is closed', 'the bridge is open']],
    ['Man, 30, arrested', 'What we know:', ['He is from Ware', 'He was armed']],
    ['Two schools close', 'What happens now:', ['Pupils move', 'Staff leave', 'Buses run']],
    ['Three killed in Marlow crash', 'What we know about the Marlow crash:', ['It was dark', 'It rained']],
    ['Voters choose', 'Three things to know about the two candidates:', ['Holm is 54', 'Weil is 61', 'Both sing']],
    ['Prizes', 'The three winners will receive:', ['a car', 'a house']],
    ['Prizes', 'Each of the three towns gets:', ['a car', 'a house']],
    ['Holm quits', 'These two members gave their reasons:', ['too old', 'too tired', 'too poor']],
    ['Marlow wins', 'Marlow had three scorers:', ['Jane Holm (2)', 'Ada Pell']],
    ['Council votes', 'The council approved two projects, including:', ['a bridge', 'a school', 'a road']],
  ])('never: %s / %s %j', (headline, lead, items) => {
    expect(told(article(headline, lead, ...items))).toEqual([])
  })

  test('below a subhead that is the number, and never where numbered subheads are what is counted', () => {
    expect(
      told([
        ['HEADLINE', 'Prizes'],
        ['SUBHEAD', 'Three winners'],
        ['LIST_ITEM', 'Jane Holm'],
        ['LIST_ITEM', 'Ada Pell'],
      ]),
    ).toEqual(['A subhead says Three, but the list has 2 items.'])
    expect(
      told([
        ['HEADLINE', 'Five ways to save'],
        ['SUBHEAD', '1. Sleep'],
        ['BODY', 'It is good.'],
        ['LIST_ITEM', 'Early'],
        ['LIST_ITEM', 'Long'],
        ['LIST_ITEM', 'Deep'],
        ['SUBHEAD', '2. Eat'],
        ['BODY', 'It is good.'],
      ]),
    ).toEqual([])
    expect(
      told([
        ['HEADLINE', 'Five ways to save'],
        ['SUBHEAD', 'Sleep'],
        ['LIST_ITEM', 'Early'],
        ['LIST_ITEM', 'Long'],
        ['LIST_ITEM', 'Deep'],
        ['SUBHEAD', 'Eat'],
        ['BODY', 'It is good.'],
      ]),
    ).toEqual([])
  })
})
