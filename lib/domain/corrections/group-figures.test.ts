import { expect, test } from 'vitest'
import { sayOldest, sayThisMonth } from './group-figures'

const LONDON = { locale: 'en-GB', timeZone: 'Europe/London' }
const now = new Date('2026-03-11T14:20:00Z')

test('a group says how long the oldest has waited, from a day on', () => {
  expect(sayOldest(['2026-03-11T09:00:00Z', '2026-03-09T09:00:00Z'], now)).toBe('oldest 2 days')
  expect(sayOldest(['2026-03-10T14:20:00Z'], now)).toBe('oldest 1 day')
  expect(sayOldest(['2026-03-10T14:21:00Z'], now)).toBeNull()
  expect(sayOldest([], now)).toBeNull()
})

test('what was published this month is counted by the newsroom’s calendar', () => {
  const published = ['2026-03-11T10:00:00Z', '2026-03-01T00:00:00Z', '2026-02-28T23:59:00Z']
  expect(sayThisMonth(published, false, LONDON, now)).toBe('2 in March')
  expect(sayThisMonth(published, false, { ...LONDON, timeZone: 'America/New_York' }, now)).toBe('1 in March')
  expect(sayThisMonth(['2026-02-28T10:00:00Z'], false, LONDON, now)).toBeNull()
  expect(sayThisMonth(['2026-03-11T10:00:00Z'], true, LONDON, now)).toBe('1+ in March')
})
