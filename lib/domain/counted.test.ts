import { expect, test } from 'vitest'
import { sayCounted, sayMore } from './counted'

test('what is counted is told as a figure, and what is not as more than that', () => {
  expect([0, 999, 1000, 1001, 5000].map((count) => sayCounted(count))).toEqual([
    '0',
    '999',
    '1,000',
    '1,000+',
    '1,000+',
  ])
  expect([100, 101].map((count) => sayCounted(count, 100))).toEqual(['100', '100+'])
})

test('a list says how many more there are, as far as they were counted', () => {
  expect(sayMore(20, 20)).toBeNull()
  expect(sayMore(32, 20)).toBe('and 12 more')
  expect(sayMore(101, 20)).toBe('and many more')
})
