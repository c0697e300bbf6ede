import type { Day } from '@/lib/domain/time/day'

/** The newsroom whose corrections page this is, as its readers see it. */
export interface Masthead {
  name: string
  place: string
  address: string
  contact: string
  /** IANA name; days and hours, on the desk and for readers, are those of this zone. */
  timeZone: string
  /** Language tag; days and hours are written as its speakers write them. */
  locale: string
}

/** The zone when it is one, else UTC: a typing mistake in the settings must not take the public page away. */
export function soundTimeZone(timeZone: string): string {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone })
    return timeZone
  } catch {
    return 'UTC'
  }
}

/**
 * The language tag when it is one, else British English, for the same reason. Days are named in the calendar that months are counted in:
 * a tag whose own is another one says so.
 */
export function soundLocale(locale: string): string {
  try {
    const sound = Intl.DateTimeFormat.supportedLocalesOf(locale)[0] ?? 'en-GB'
    const { calendar } = new Intl.DateTimeFormat(sound).resolvedOptions()
    return calendar === 'gregory' ? sound : new Intl.Locale(sound, { calendar: 'gregory' }).toString()
  } catch {
    return 'en-GB'
  }
}

type At = string | Date

function parts(at: At, timeZone: string, wanted: Intl.DateTimeFormatOptions): Record<string, string> {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, ...wanted })
  return Object.fromEntries(format.formatToParts(new Date(at)).map(({ type, value }) => [type, value]))
}

/** How far the zone is ahead of UTC at a moment, in milliseconds. */
function ahead(at: Date, timeZone: string): number {
  const p = parts(at, timeZone, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  })
  const clock = Date.UTC(
    Number(p.year),
    Number(p.month) - 1,
    Number(p.day),
    Number(p.hour),
    Number(p.minute),
    Number(p.second),
  )
  return clock - Math.floor(at.getTime() / 1000) * 1000
}

/** The moment a day begins in a zone. `month` counts from 1; day 32 is the next month's first or second. */
export function startOfDay(year: number, month: number, day: number, timeZone: string): Date {
  const clock = Date.UTC(year, month - 1, day)
  const guess = new Date(clock - ahead(new Date(clock), timeZone))
  return new Date(clock - ahead(guess, timeZone))
}

/** The moment that a day begins in a zone. */
export function beginOf(day: Day, timeZone: string): Date {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return startOfDay(year, month, date, timeZone)
}

/** The first moment of the day after a moment's, in a zone. */
export function endOfDay(at: At, timeZone: string): Date {
  const { year, month, day } = parts(at, timeZone, { year: 'numeric', month: 'numeric', day: 'numeric' })
  return startOfDay(Number(year), Number(month), Number(day) + 1, timeZone)
}

/** The first moment of a moment's month in a zone, and of the month after it. */
export function monthAround(at: At, timeZone: string): [Date, Date] {
  const { year, month } = parts(at, timeZone, { year: 'numeric', month: 'numeric' })
  return [
    startOfDay(Number(year), Number(month), 1, timeZone),
    startOfDay(Number(year), Number(month) + 1, 1, timeZone),
  ]
}
