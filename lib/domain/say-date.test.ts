import { expect, test } from 'vitest'
import { isEdtf, sayDate } from './say-date'

test.each([
  ['2024-05-06', '6 May 2024'],
  ['2026-02-20~', 'about 20 February 2026'],
  ['2024~', 'about 2024'],
  ['199X', '1990s'],
  ['19XX', '1900s'],
  ['2025-21', 'spring 2025'],
  ['2025-24', 'winter 2025'],
  ['2026-02-28/2026-03-01', '28 February 2026 to 1 March 2026'],
  ['XXXX-05-05', '5 May, year unknown'],
  ['XXXX-03', 'March, year unknown'],
  ['2024-05/..', 'May 2024 to an unknown day'],
])('%s is said as people write it: %s', (edtf, said) => {
  expect(isEdtf(edtf)).toBe(true)
  expect(sayDate(edtf)).toBe(said)
})

test.each(['2024', '12400000', '-5', '4..5', '1.5', '0.25', '2024000'])('%s is no such date', (value) => {
  expect(isEdtf(value)).toBe(false)
})
