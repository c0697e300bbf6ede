import { describe, expect, test } from 'vitest'
import { foundIn, tableOf } from '@/lib/extraction/consistency/claims-in'

const SEATS = tableOf(['Party', '2022', '2026'], ['Labour', '22', '27'], ['Green', '9', '4'])
const told = (body: string) => foundIn('table-text', [['BODY', body], ...SEATS]).map(({ why }) => why)

describe('by how much something changed, against the table’s two figures', () => {
  test.each([
    [
      'Labour won 27 seats on Thursday, six more than in 2022.',
      'The text says a change of six, but the table has 22 (2022) and 27 (2026) for Labour, which is 5 more.',
    ],
    [
      'The Greens have four seats, down six on 2022.',
      'The text says a change of six, but the table has 9 (2022) and 4 (2026) for Green, which is 5 less.',
    ],
    [
      'Labour took 27 seats, a loss of five since 2022.',
      'The text says a change of five, but the table has 22 (2022) and 27 (2026) for Labour, which is 5 more.',
    ],
  ])('%s', (body, why) => {
    expect(told(body)).toEqual([why])
  })

  test.each([
    'Labour won 27 seats on Thursday, five more than in 2022.',
    'The Greens have four seats, down five on 2022.',
    'Labour won 27 seats on Thursday, about six more than in 2022.',
    'Labour won 27 seats on Thursday, nine more than in 2018.',
    'Labour won 27 seats, six more than the polls said.',
    'Labour won 27 seats in six hours.',
  ])('never: %s', (body) => {
    expect(told(body)).toEqual([])
  })
})
