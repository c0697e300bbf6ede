import type { z } from 'zod'
import type { DaySchema } from './day-schema'

/** A day without a time, whatever the zone: 2026-03-06. */
export type Day = z.infer<typeof DaySchema>

export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}

/** @throws {RangeError} for what is no day */
export function asDay(text: string): Day {
  if (!isDay(text)) throw new RangeError(`Not a day: ${text}`)
  return text
}

const DAY_MS = 24 * 3_600_000

/** The day of a `date` column, which the database hands out as midnight UTC. */
export function dayOf(column: Date): Day {
  return asDay(column.toISOString().slice(0, 10))
}

/** A day as a `date` column takes it. */
export function columnOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}

const clocks = new Map<string, Intl.DateTimeFormat>()

function clockIn(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  clocks.set(timeZone, made)
  return made
}

/** What clocks and calendars show in a zone at a moment. */
function partsAt(at: Date | string, timeZone: string): Partial<Record<string, string>> {
  return Object.fromEntries(
    clockIn(timeZone)
      .formatToParts(new Date(at))
      .map(({ type, value }) => [type, value]),
  )
}

/** The day that a moment falls on in a zone. */
export function dayAt(at: Date | string, timeZone: string): Day {
  const { year = '', month, day } = partsAt(at, timeZone)
  return asDay(`${year.padStart(4, '0')}-${month}-${day}`)
}

/** The date and the time that clocks show in a zone at a moment: 2026-03-06T17:30. */
export function clockAt(at: Date | string, timeZone: string): string {
  const { hour, minute } = partsAt(at, timeZone)
  return `${dayAt(at, timeZone)}T${hour}:${minute}`
}

/** How many days after `from` the day `until` is. */
export function daysBetween(from: Day, until: Day): number {
  return Math.round((columnOf(until).getTime() - columnOf(from).getTime()) / DAY_MS)
}

export function addDays(day: Day, days: number): Day {
  return dayOf(new Date(columnOf(day).getTime() + days * DAY_MS))
}
