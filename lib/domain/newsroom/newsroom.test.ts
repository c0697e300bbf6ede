import { expect, test } from 'vitest'
import { dateLine, momentInWords, monthInWords, soundTimeZone, startOfDay } from './newsroom'

test('a moment is said in the house’s own time', () => {
  expect(momentInWords('2026-03-10T18:40:00Z', 'Europe/London')).toBe('10 March 2026, 18:40')
  expect(momentInWords('2026-07-10T23:40:00Z', 'Europe/London')).toBe('11 July 2026, 00:40')
  expect(dateLine('2026-03-11T12:00:00Z', 'UTC')).toBe('Wednesday, 11 March 2026')
})

test('an entry of midnight belongs to the month it has at home', () => {
  expect(monthInWords('2026-02-28T23:30:00Z', 'Europe/Kyiv')).toBe('March 2026')
  expect(monthInWords('2026-02-28T23:30:00Z', 'America/New_York')).toBe('February 2026')
})

test('a day begins when it does there, also on the day the clocks change', () => {
  expect(startOfDay(2026, 3, 29, 'Europe/London').toISOString()).toBe('2026-03-29T00:00:00.000Z')
  expect(startOfDay(2026, 3, 30, 'Europe/London').toISOString()).toBe('2026-03-29T23:00:00.000Z')
  expect(startOfDay(2026, 13, 1, 'Asia/Kolkata').toISOString()).toBe('2026-12-31T18:30:00.000Z')
})

test('a zone that does not exist is read as UTC', () => {
  expect(soundTimeZone('Europe/Atlantis')).toBe('UTC')
  expect(soundTimeZone('Europe/Kyiv')).toBe('Europe/Kyiv')
})
