import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from './day'
import { addDays, clockAt, dayAt, daysBetween, isDay } from './day'
import { momentOf } from './local-time'
import { readDay, readLocalTime } from './read-day'
import { dateLine, dayInWords, momentInWords, monthInWords, sayDay, sayDue, sayMoment } from './say-time'

const day = (text: string): Day => {
  if (!isDay(text)) throw new Error(`${text} is no day.`)
  return text
}
const london = { locale: 'en-GB', timeZone: 'Europe/London' }
const newYork = { locale: 'en-US', timeZone: 'America/New_York' }

describe('a day is that day everywhere', () => {
  test.each([london, newYork, { locale: 'de-DE', timeZone: 'Pacific/Auckland' }])('in $timeZone', (calendar) => {
    expect(dayInWords('2026-03-06', calendar)).toMatch(/\b6\b/)
    expect(sayDay(day('2026-03-06'), calendar, null)).toMatch(/\b6\b/)
  })
  test('of a moment it is the newsroom’s', () => {
    expect(dayInWords('2026-03-10T23:40:00Z', { ...london, timeZone: 'Europe/Kyiv' })).toBe('11 March 2026')
    expect(monthInWords('2026-02-28T23:30:00Z', { ...london, timeZone: 'Europe/Kyiv' })).toBe('March 2026')
    expect(monthInWords('2026-02-28T23:30:00Z', newYork)).toBe('February 2026')
    expect(dateLine('2026-03-11T12:00:00Z', london)).toBe('Wednesday, 11 March 2026')
    expect(dayAt('2026-03-06T02:00:00Z', newYork.timeZone)).toBe('2026-03-05')
  })
})

describe('a moment has a zone, and a year where that is not this one', () => {
  const now = new Date('2026-03-14T12:00:00Z')
  test.each([
    ['2026-03-14T09:05:00Z', '09:05 GMT'],
    ['2026-03-12T09:05:00Z', '12 Mar, 09:05 GMT'],
    ['2025-03-14T09:05:00Z', '14 Mar 2025, 09:05 GMT'],
    ['2027-07-14T09:05:00Z', '14 Jul 2027, 10:05 BST'],
  ])('%s is %s', (at, said) => {
    expect(sayMoment(at, london, now)).toBe(said)
  })
  test('for readers too', () => {
    expect(momentInWords('2026-03-10T18:40:00Z', london)).toBe('10 March 2026 at 18:40 GMT')
    expect(momentInWords('2026-07-10T23:40:00Z', newYork)).toBe('July 10, 2026 at 7:40 PM EDT')
  })
  test('what was due is named overdue; deadlines of two years do not look alike', () => {
    expect(sayDue('2026-03-14T11:00:00Z', london, now)).toBe('overdue, 11:00 GMT')
    expect(sayDue('2025-03-14T11:00:00Z', london, now)).toBe('overdue, 14 Mar 2025, 11:00 GMT')
    expect(sayDue('2027-03-14T11:00:00Z', london, now, true)).toBe('14 Mar 2027')
    expect(sayDue('2026-03-15T11:00:00Z', london, now)).toBe('tomorrow, 11:00 GMT')
  })
})

describe('a time by the clock', () => {
  test('that the clocks skip is refused, with the reason', () => {
    expect(momentOf('2026-03-29T01:30', 'Europe/London')).toMatchObject({
      at: null,
      why: expect.stringMatching('01:30') as string,
    })
    expect(momentOf('2026-03-08T02:30', 'America/New_York').at).toBeNull()
    expect(momentOf('2026-02-30T10:00', 'Europe/London').at).toBeNull()
  })
  test('that they show twice is the first of the two', () => {
    expect(momentOf('2026-10-25T01:30', 'Europe/London').at).toEqual(new Date('2026-10-25T00:30:00Z'))
  })
  test('is what clocks there show', () => {
    const zones = fc.constantFrom(
      'Europe/London',
      'America/New_York',
      'Asia/Kolkata',
      'Pacific/Kiritimati',
      'America/St_Johns',
    )
    const minute = fc.integer({ min: Date.UTC(1990, 0) / 60_000, max: Date.UTC(2040, 0) / 60_000 })
    fc.assert(
      fc.property(minute, zones, (minutes, zone) => {
        const local = clockAt(new Date(minutes * 60_000), zone)
        const found = momentOf(local, zone).at
        expect(found && clockAt(found, zone)).toBe(local)
      }),
    )
  })
})

describe('a day that is typed', () => {
  const today = day('2026-03-14')
  test.each([
    ['2026-03-06', 'en-GB', '2026-03-06'],
    ['6/3/2026', 'en-GB', '2026-03-06'],
    ['3/6/2026', 'en-US', '2026-03-06'],
    ['6.3.26', 'de-DE', '2026-03-06'],
    ['6 March 2026', 'en-GB', '2026-03-06'],
    ['March 6, 2026', 'en-US', '2026-03-06'],
    ['6. März', 'de-DE', '2026-03-06'],
    ['6 marca 2026', 'pl-PL', '2026-03-06'],
    ['Friday, 6th Mar', 'en-GB', '2026-03-06'],
    ['yesterday', 'en-GB', '2026-03-13'],
    ['31/2/2026', 'en-GB', null],
    ['14/13/2026', 'en-US', null],
    ['soon', 'en-GB', null],
    ['', 'en-GB', null],
  ])('“%s” in %s is %s', (typed, locale, read) => {
    expect(readDay(typed, locale, today)).toBe(read)
  })
  test('is read back from the desk’s own notation', () => {
    for (let days = 0; days < 400; days += 13)
      for (const locale of ['en-GB', 'en-US', 'de-DE', 'fr-FR', 'pl-PL', 'es-ES']) {
        const one = addDays(today, -days)
        expect(readDay(sayDay(one, { locale, timeZone: 'UTC' }, null), locale, today)).toBe(one)
      }
  })
  test.each([
    ['14 March 2026 17:30', '2026-03-14T17:30'],
    ['tomorrow, 5 pm', '2026-03-15T17:00'],
    ['17.30', '2026-03-14T17:30'],
    ['6/3/2026 12:15 am', '2026-03-06T00:15'],
    ['2026-03-06T09:05', '2026-03-06T09:05'],
    ['6 March 2026', null],
    ['14 March 25:00', null],
  ])('with a time: %s', (typed, read) => {
    expect(readLocalTime(typed, 'en-GB', today)).toBe(read)
  })
})

test('days are counted over the change of the clocks', () => {
  expect(daysBetween(day('2026-03-01'), day('2026-04-01'))).toBe(31)
  expect(addDays(day('2024-02-28'), 2)).toBe('2024-03-01')
})
