import { describe, expect, test } from 'vitest'
import { foundIn } from '@/lib/extraction/consistency/claims-in'

type Parts = Parameters<typeof foundIn>[1]
const told = (parts: Parts) =>
  [...foundIn('headline-text', parts), ...foundIn('part-figures', parts)].map(({ why }) => why)
const HEADLINE: Parts[number] = ['HEADLINE', 'Town mourns']

describe('the dead, in whatever words they are told', () => {
  test.each([
    ['Fire in Marlow kills three', 'A fire in Marlow claimed two lives on Monday, police said.', 'three', 'two'],
    ['Three dead in Marlow fire', 'Two people lost their lives in a fire in Marlow on Monday.', 'Three', 'Two'],
    ['Marlow fire claims three lives', 'Two people died when a house burned in Marlow on Monday.', 'three', 'Two'],
    ['Three perish in Marlow blaze', 'Two people were killed in a fire at Marlow on Monday.', 'Three', 'Two'],
    ['Flood claims 12 lives', 'The flood took the lives of 14 people on Monday.', '12', '14'],
    ['Death toll rises to 12 in Marlow', 'Fourteen people have died in Marlow.', '12', 'Fourteen'],
  ])('the headline: %s / %s', (headline, body, one, other) => {
    expect(
      told([
        ['HEADLINE', headline],
        ['BODY', body],
      ]),
    ).toEqual([`The headline says ${one}, but the text says ${other}.`])
  })

  test('a caption and a standfirst', () => {
    const body: Parts[number] = ['BODY', 'The fire killed three people on Monday.']
    expect(told([HEADLINE, body, ['CAPTION', 'The house where four people died']])).toEqual([
      'A caption says four, but the text says three.',
    ])
    expect(told([HEADLINE, ['STANDFIRST', 'A fire took two lives'], body])).toEqual([
      'The standfirst says two, but the text says three.',
    ])
    expect(told([HEADLINE, body, ['CAPTION', 'The house where three people lost their lives']])).toEqual([])
  })

  test.each([
    ['at another time', 'The fire killed three people on Monday.', 'The house where four people died in 1999'],
    ['elsewhere', 'The fire in Marlow killed three people on Monday.', 'Four people died in Ware'],
    [
      'one more later',
      'The fire killed three people on Monday. A fourth died on Tuesday.',
      'The house where four people died',
    ],
    [
      'somebody who may be one more',
      'The fire killed three people on Monday. A man, 40, died in hospital.',
      'The house where four people died',
    ],
    [
      'a name that may be one more',
      'The fire killed three people on Monday. Jane Holm, 54, later died.',
      'The house where four people died',
    ],
    ['some of them', 'The fire killed three people on Monday.', 'Two of those who died lived here'],
    ['in groups', 'The fire killed three adults and two children on Monday.', 'The house where five people died'],
    ['remembered', 'The fire killed three people on Monday.', 'The memorial to the four people who died'],
    ['not dead', 'The fire killed three people on Monday.', 'Four lives were saved by the crew'],
    ['two numbers', 'The fire killed three people. The flood killed five people.', 'The street where four people died'],
  ])('never: %s', (_, body, caption) => {
    expect(told([HEADLINE, ['BODY', body], ['CAPTION', caption]])).toEqual([])
  })
})

test.each(['killed at least 11 people', 'killed at most 11 people', 'killed in all 11 people'])(
  'the number of “%s” is one of the dead, so that another one is of others',
  (killed) => {
    const body: Parts[number] = ['BODY', `A fire on a ferry ${killed}. In January, 15 people died when a boat sank.`]
    expect(told([['HEADLINE', 'Ferry fire kills 11'], body])).toEqual([])
  },
)
