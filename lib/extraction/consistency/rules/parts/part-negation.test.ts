import { expect, test } from 'vitest'
import { foundIn } from '@/lib/extraction/consistency/claims-in'

type Parts = Parameters<typeof foundIn>[1]
const told = (...parts: Parts) =>
  [...foundIn('headline-text', parts), ...foundIn('part-figures', parts)].map(({ why }) => why)
const article = (headline: string, body: string) => told(['HEADLINE', headline], ['BODY', body])

test.each([
  ['Mayor did not resign', 'The mayor resigned on Monday.', 'Mayor did not resign', 'mayor resigned'],
  ['Mayor resigns', 'The mayor did not resign on Monday, her office said.', 'Mayor resigns', 'mayor did not resign'],
  ['Bridge will not close', 'The bridge will close on Monday.', 'Bridge will not close', 'bridge will close'],
  ['Council won’t pay for bridge', 'The council will pay for the bridge.', 'Council won’t pay', 'council will pay'],
  ['Jane Holm never met Weil', 'Holm met Weil on Monday.', 'Holm never met', 'Holm met'],
  ['School sold', 'The school has not been sold, the council said.', 'School sold', 'school has not been sold'],
])('what the headline denies and the text tells, or the other way round: %s / %s', (headline, body, one, other) => {
  expect(article(headline, body)).toEqual([`The headline says “${one}”, but the text says “${other}”.`])
})

test('a caption is held against the text', () => {
  expect(
    told(
      ['HEADLINE', 'Town talks'],
      ['BODY', 'Mayor Jane Holm resigned on Monday.'],
      ['CAPTION', 'Holm did not resign'],
    ),
  ).toEqual(['A caption says “Holm did not resign”, but the text says “Holm resigned”.'])
})

test.each([
  ['Mayor did not resign', 'The mayor did not resign on Monday. A paper wrote that the mayor resigned.'],
  ['Mayor did not resign', 'Reports said the mayor resigned. She denied it.'],
  ['Mayor did not resign', 'If the mayor resigned, there would be a vote.'],
  ['Mayor did not resign', '“The mayor resigned”, a paper wrote.'],
  ['Council does not close school', 'The council closed a road.'],
  ['Holm did not pay tax', 'Holm paid a fine on Monday.'],
  ['Holm did not pay', 'Weil paid on Monday.'],
  ['Mayor will not resign', 'The mayor will not resign.'],
  ['Bridge will not close', 'The bridge closed on Monday for a day.'],
  ['Mayor did not resign', 'The mayor will resign on Monday.'],
  ['Man did not die from shot', 'The man died on Monday.'],
  ['Bridge closes', 'The bridge will not close before May.'],
  ['Marlow council did not pay', 'Ware council paid on Monday.'],
  ['Peter Holm did not resign', 'Jane Holm resigned on Monday.'],
])('never: %s / %s', (headline, body) => {
  expect(article(headline, body)).toEqual([])
})
