import { describe, expect, test } from 'vitest'
import { foundIn } from '@/lib/extraction/consistency/claims-in'

type Parts = Parameters<typeof foundIn>[1]
const told = (...parts: Parts) =>
  ['part-figures', 'headline-text'].flatMap((rule) => foundIn(rule, parts)).map(({ why }) => why)

describe('so many of so many in two parts', () => {
  test.each<[Parts, string]>([
    [
      [
        ['STANDFIRST', 'Party takes 27 of 48 seats'],
        ['BODY', 'The Civic party took control on Thursday, winning 26 of its 48 seats.'],
      ],
      'The standfirst says 27 of 48, but the text says 26 of its 48.',
    ],
    [
      [
        ['HEADLINE', 'Inspectors fail nine out of 20 homes'],
        ['BODY', 'Eight of the council’s 20 homes failed, the inspectors said.'],
      ],
      'The headline says nine out of 20, but the text says Eight of the council’s 20.',
    ],
    [
      [
        ['BODY', 'Labour took 27 of the 46 seats on Thursday.'],
        ['LIST_ITEM', 'Labour: 27 of 48 seats'],
      ],
      'A list item says 27 of 48, but the text says 27 of the 46.',
    ],
  ])('%j', (parts, why) => {
    expect(told(...parts)).toEqual([why])
  })

  test.each<[string, string]>([
    ['they agree', 'Labour took 27 of the 48 seats on Thursday.'],
    ['another party', 'The Greens took 15 of the 48 seats.'],
    ['both', 'Labour took 27 of the 48 seats and 15 of the 48 seats went to the Greens.'],
    ['the rest', 'The other parties have 21 of the 48 seats.'],
    ['last time', 'At the last election Labour had won 22 of the 48 seats.'],
    ['other things', 'Labour had 22 of the 48 speakers.'],
  ])('never: %s', (_, body) => {
    expect(told(['HEADLINE', 'Labour wins 27 of 48 seats'], ['BODY', body])).toEqual([])
  })
})
