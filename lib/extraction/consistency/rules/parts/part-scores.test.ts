import { expect, test } from 'vitest'
import { foundIn } from '@/lib/extraction/consistency/claims-in'

const told = (headline: string, text: string) =>
  foundIn('headline-text', [
    ['HEADLINE', headline],
    ['BODY', text],
  ]).map(({ sides }) => sides.map(([side]) => side))

test.each([
  ['Aske win 11–4', 'Aske beat Lund 12–3 on Saturday.', ['11–4', '12–3']],
  ['Aske beat Lund 3-1', 'Aske won 2-1 against Lund on Saturday.', ['3-1', '2-1']],
  ['Council votes 11-4 for sea wall', 'The council voted 12-3 on Monday to build a sea wall.', ['11-4', '12-3']],
])('%s / %s', (headline, text, sides) => {
  expect(told(headline, text)).toEqual([sides])
})

test.each([
  ['the score the other way round', 'Aske win 11–4', 'Lund lost 4–11 to Aske on Saturday.'],
  ['the score at the interval', 'Aske beat Lund 3-1', 'Aske won against Lund, whom they led 2-0 at half-time.'],
  ['another match besides', 'Aske beat Lund 3-1', 'Aske won 3-1. Lund lost 4-1 to Aske in May.'],
  ['a record', 'Aske win 11–4', 'Aske (6-3) beat Lund on Saturday.'],
  ['a range', 'Aske win 11–4', 'Aske beat Lund before 10-15 people.'],
  ['others’ match', 'Aske win 11–4', 'Holm beat Lund 12–3 on Saturday.'],
])('never against %s', (_, headline, text) => {
  expect(told(headline, text)).toEqual([])
})
