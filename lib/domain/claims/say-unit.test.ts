import { expect, test } from 'vitest'
import { sayUnit } from './say-unit'

test('what is counted stands in the plural behind all but one; what is printed as it is, stays', () => {
  const said = (value: string, unit: string) => `${value} ${sayUnit(value, unit)}`
  expect(said('94', 'year')).toBe('94 years')
  expect(said('1', 'year')).toBe('1 year')
  expect(said('2.5', 'hour')).toBe('2.5 hours')
  expect(said('2', 'century')).toBe('2 centuries')
  expect(said('3', 'euros')).toBe('3 euros')
  expect(said('20', '%')).toBe('20 %')
})
