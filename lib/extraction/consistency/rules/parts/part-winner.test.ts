import { expect, test } from 'vitest'
import { foundIn } from '@/lib/extraction/consistency/claims-in'

type Parts = Parameters<typeof foundIn>[1]
const told = (...parts: Parts) =>
  [...foundIn('headline-text', parts), ...foundIn('part-figures', parts)].map(({ why }) => why)
const article = (headline: string, body: string) => told(['HEADLINE', headline], ['BODY', body])

test.each([
  ['Marlow wins 3-1', 'Henley beat Marlow 3-1 on Saturday.', 'Marlow wins', 'Henley beat Marlow'],
  ['Marlow beat Henley', 'Marlow were beaten by Henley 3-1.', 'Marlow beat Henley', 'Marlow were beaten by Henley'],
  ['Henley beat Marlow', 'Marlow won 3-1 at Henley on Saturday.', 'Henley beat Marlow', 'Marlow won 3-1 at Henley'],
  [
    'Jane Holm wins election',
    'Peter Weil defeated Jane Holm on Saturday.',
    'Jane Holm wins',
    'Peter Weil defeated Jane Holm',
  ],
])('another side won: %s / %s', (headline, body, one, other) => {
  expect(article(headline, body)).toEqual([`The headline says “${one}”, but the text says “${other}”.`])
})

test('a caption is held against the text', () => {
  const caption: Parts[number] = ['CAPTION', 'The square as Marlow beat Henley']
  expect(told(['HEADLINE', 'A cup final'], ['BODY', 'Henley beat Marlow 3-1 on Saturday.'], caption)).toHaveLength(1)
  expect(told(['HEADLINE', 'A cup final'], ['BODY', 'Marlow beat Henley 3-1 on Saturday.'], caption)).toEqual([])
})

test.each([
  ['Marlow wins 3-1', 'Marlow beat Henley 3-1. Henley beat Marlow last season.'],
  ['Marlow beat Henley', 'Ware beat Marlow 2-0 in the cup.'],
  ['Marlow beat Henley', 'Henley beat Marlow earlier this year.'],
  ['Marlow beat Henley', 'Henley hope to beat Marlow in May.'],
  ['Marlow wins contract', 'The council gave Marlow the work.'],
  ['Jane Holm wins prize', 'Peter Weil defeated Jane Holm on Saturday.'],
  ['Marlow United beat Ware', 'Ware Town beat Marlow Rovers on Saturday.'],
  ['Holm beats Weil', 'Weil won Henley and Ware.'],
  ['Can Marlow beat Henley?', 'Henley beat Marlow on Saturday.'],
])('never: %s / %s', (headline, body) => {
  expect(article(headline, body)).toEqual([])
})
