import { expect, test } from 'vitest'
import { foundIn } from '@/lib/extraction/consistency/claims-in'

const told = (headline: string, text: string, role: 'HEADLINE' | 'CAPTION' = 'HEADLINE') =>
  foundIn('part-figures', [
    [role, headline],
    ['BODY', text],
  ]).map(({ why }) => why)

test('fares that double, but rise by half', () => {
  expect(told('Fares to double', 'Fares will rise by 50%, from £2 to £3.')).toEqual([
    'The headline says “double”, but from £2 to £3, as the text says, is 1.5 times as much.',
  ])
})

test.each([
  ['Rents tripled', 'Rents in Aske went up from £400 to £800 in a year.'],
  ['Bus fares halved', 'Bus fares fell from £4 to £3 on Monday.'],
])('%s / %s', (caption, text) => {
  expect(told(caption, text, 'CAPTION')).toHaveLength(1)
})

test.each([
  ['Fares to double', 'Fares will rise from £2 to £4.'],
  ['Fares to double', 'Fares will rise from £2 to £3.80.'],
  ['Fares to nearly double', 'Fares will rise from £2 to £3.'],
  ['Fares to double', 'Fares will rise from £2 to £3. In the north they will be twice as high as now.'],
  ['Fares to double', 'Fares will rise from £2 to £3 by bus. Fares will rise from £2 to £5 by train.'],
  ['Fares to double', 'Fines will rise from £2 to £3.'],
  ['Man held over double murder', 'The reward rose from £2,000 to £3,000.'],
])('never: %s / %s', (headline, text) => {
  expect(told(headline, text)).toEqual([])
})
