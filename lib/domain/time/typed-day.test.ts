import { expect, test } from 'vitest'
import { whyNoDay, writeTyped } from './typed-day'

test.each([
  ['', null],
  ['2026-03-06', null],
  ['2028-02-29', null],
  ['2026-03-06T01:30', null],
  ['2026-02-31', 'There is no 31 February 2026.'],
  ['2026-02-29T01:30', 'There is no 29 February 2026.'],
  ['2026-04-31', 'There is no 31 April 2026.'],
  ['????-02-15', 'This date isn’t complete.'],
  ['2026-03-06T??:30', 'This date isn’t complete.'],
  ['2201-01-01T10:00', 'Give a date between 1500 and 2200.'],
  ['1499-12-31', 'Give a date between 1500 and 2200.'],
  ['soon', 'This date isn’t complete.'],
])('of “%s” it is said: %s', (typed, why) => {
  expect(whyNoDay(typed)).toBe(why)
})

test('a day is written as it was typed, whether there is such a day, half of one or none', () => {
  expect(writeTyped({ year: 2026, month: 2, day: 31 })).toBe('2026-02-31')
  expect(writeTyped({ year: null, month: 2, day: 15 })).toBe('????-02-15')
  expect(writeTyped({ year: null, month: null, day: null })).toBe('')
  expect(writeTyped({ year: 2026, month: 3, day: 6, hour: 0, minute: 5 })).toBe('2026-03-06T00:05')
  expect(writeTyped({ year: 2026, month: 3, day: 6, hour: null, minute: 5 })).toBe('2026-03-06T??:05')
  expect(writeTyped({ year: null, month: null, day: null, hour: null, minute: null })).toBe('')
})
