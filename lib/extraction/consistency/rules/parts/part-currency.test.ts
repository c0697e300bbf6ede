import { expect, test } from 'vitest'
import { foundIn } from '@/lib/extraction/consistency/claims-in'

type Parts = Parameters<typeof foundIn>[1]
const told = (...parts: Parts) =>
  [...foundIn('headline-text', parts), ...foundIn('part-figures', parts)].map(({ why }) => why)
const article = (headline: string, body: string) => told(['HEADLINE', headline], ['BODY', body])

test.each([
  ['Bridge to cost $4 million', 'The bridge will cost £4 million.', '$4 million', '£4 million'],
  ['Bridge to cost €4m', 'The bridge will cost £4m, the council said.', '€4m', '£4m'],
])('the same sum in another currency: %s / %s', (headline, body, one, other) => {
  expect(article(headline, body)).toEqual([`The headline says ${one}, but the text says ${other}: another currency.`])
})

test.each([
  ['Bridge to cost $4 million', 'The bridge will cost A$4 million.'],
  ['Bridge to cost $4 million', 'The bridge will cost £3 million ($4 million).'],
  ['Bridge to cost $4 million', 'The bridge will cost £4 million, or $4 million at par.'],
  ['Bridge to cost $4 million', 'The school will cost £3 million.'],
  ['A $100 note', 'Weil was fined £100 on Monday.'],
])('never another currency: %s / %s', (headline, body) => {
  expect(article(headline, body)).toEqual([])
})
