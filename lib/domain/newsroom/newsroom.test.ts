import { expect, test } from 'vitest'
import { soundLocale, soundTimeZone, startOfDay } from './newsroom'

test('a day begins when it does there, also on the day the clocks change', () => {
  expect(startOfDay(2026, 3, 29, 'Europe/London').toISOString()).toBe('2026-03-29T00:00:00.000Z')
  expect(startOfDay(2026, 3, 30, 'Europe/London').toISOString()).toBe('2026-03-29T23:00:00.000Z')
  expect(startOfDay(2026, 13, 1, 'Asia/Kolkata').toISOString()).toBe('2026-12-31T18:30:00.000Z')
})

test('a zone that does not exist is read as UTC', () => {
  expect(soundTimeZone('Europe/Atlantis')).toBe('UTC')
  expect(soundTimeZone('Europe/Kyiv')).toBe('Europe/Kyiv')
})

test('a language that does not exist is read as British English', () => {
  expect(soundLocale('not a tag')).toBe('en-GB')
  expect(soundLocale('de-AT')).toBe('de-AT')
})

test.each(['fa-IR', 'th-TH', 'en-GB-u-ca-islamic', 'ar-SA-u-nu-latn', 'en-GB', 'de'])(
  'a newsroom in %s names the months it counts',
  (tag) => {
    const format = new Intl.DateTimeFormat(soundLocale(tag), {
      year: 'numeric',
      numberingSystem: 'latn',
      timeZone: 'UTC',
    })
    expect(format.format(new Date('2026-11-30T12:00:00Z'))).toContain('2026')
    expect(new Intl.Locale(soundLocale(tag)).language).toBe(new Intl.Locale(tag).language)
  },
)
