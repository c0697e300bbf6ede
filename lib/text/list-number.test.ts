import { expect, test } from 'vitest'
import { hasNumberAt } from './list-number'

test.each(['1. Berlin', '12) Berlin', '2.1. Berlin', 'b) Berlin', '(b) Berlin', 'iv. Berlin'])(
  '%s has its number',
  (item) => {
    expect(hasNumberAt(`So: ${item}`, 4)).toBe(true)
  },
)

test.each(['1.5 million', 'A. Lund said', 'Berlin 1. ', '1987 was', '10%', '1.'])('%s has none', (item) => {
  expect(hasNumberAt(item, 0)).toBe(false)
})
