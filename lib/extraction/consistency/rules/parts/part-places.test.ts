import { expect, test } from 'vitest'
import { foundIn } from '@/lib/extraction/consistency/claims-in'

const told = (headline: string, text: string) =>
  foundIn('headline-text', [
    ['HEADLINE', headline],
    ['BODY', text],
  ]).map(({ why }) => why)

test.each([
  [
    'Fire in Leeds kills two',
    'Two people were killed in a fire in Bradford on Monday.',
    'The headline says Leeds, but the text says Bradford.',
  ],
  [
    'Bridge in Aske collapses',
    'A bridge in Lund collapsed on Monday, police said.',
    'The headline says Aske, but the text says Lund.',
  ],
])('%s / %s', (headline, text, why) => {
  expect(told(headline, text)).toEqual([why])
})

test.each([
  ['a town in a county', 'Fire in Norfolk kills two', 'Two people were killed in a fire in Norwich on Monday.'],
  ['a part of a city', 'Fire in London kills two', 'Two people were killed in a fire in Croydon on Monday.'],
  ['a street', 'Fire in Leeds kills two', 'Two people were killed in a fire in Marsh Street on Monday.'],
  ['a country', 'Fire in France kills two', 'Two people were killed in a fire in Lyon on Monday.'],
  ['both', 'Fire in Leeds kills two', 'Two people were killed in a fire in Headley on Monday. Leeds mourns.'],
  ['another matter', 'Fire in Leeds kills two', 'The mayor was in Bradford on Monday.'],
  ['two places', 'Fire in Leeds kills two', 'A fire in Bradford, near Halifax, has killed two people.'],
])('never: %s', (_, headline, text) => {
  expect(told(headline, text)).toEqual([])
})
