import type { Day } from './day'
import { addDays, columnOf, dayAt, isDay } from './day'

/** Whose calendar and whose clock: the newsroom's. `locale` is a language tag, `timeZone` an IANA name; both are sound. */
export interface TimePlace {
  locale: string
  timeZone: string
}

const formats = new Map<string, Intl.DateTimeFormat>()

function inWords(at: Date, { locale, timeZone }: TimePlace, options: Intl.DateTimeFormatOptions): string {
  const key = JSON.stringify([locale, timeZone, options])
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone, ...options })
  formats.set(key, format)
  return format.format(at)
}

const CLOCK = { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' } as const
const DESK = { day: 'numeric', month: 'short' } as const
const READERS = { day: 'numeric', month: 'long', year: 'numeric' } as const

/** 14:02 GMT, or to the second. */
export function sayClock(at: Date | string, place: TimePlace, toTheSecond = false): string {
  return inWords(new Date(at), place, toTheSecond ? { ...CLOCK, second: '2-digit' } : CLOCK)
}

/** The desk's notation of a day: 6 Mar; with its year where that is not this one. Null for `now` always gives the year. */
export function sayDay(day: Day, place: TimePlace, now: Date | null): string {
  const thisYear = now !== null && dayAt(now, place.timeZone).slice(0, 4) === day.slice(0, 4)
  return inWords(columnOf(day), { ...place, timeZone: 'UTC' }, thisYear ? DESK : { ...DESK, year: 'numeric' })
}

/** The desk's notation of a moment: 14:02 GMT; of another day 6 Mar, 14:02 GMT; of another year with it. */
export function sayMoment(at: Date | string, place: TimePlace, now: Date | null): string {
  const day = dayAt(at, place.timeZone)
  const time = sayClock(at, place)
  if (now !== null && day === dayAt(now, place.timeZone)) return time
  return `${sayDay(day, place, now)}, ${time}`
}

/** When something is due, as `sayMoment`; what is over is named so, and the day after today by its name. */
export function sayDue(at: Date | string, place: TimePlace, now: Date, short = false): string {
  const today = dayAt(now, place.timeZone)
  const day = dayAt(at, place.timeZone)
  const named = day === addDays(today, 1) ? 'tomorrow' : sayDay(day, place, now)
  const said = day === today ? sayClock(at, place) : short ? named : `${named}, ${sayClock(at, place)}`
  return new Date(at) < now ? `overdue, ${said}` : said
}

/** All of a moment: Friday 6 March 2026 at 14:02:11 GMT. */
export function sayInFull(at: Date | string, place: TimePlace): string {
  return inWords(new Date(at), place, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
  })
}

/** The readers' notation of a day, or of the day of a moment: 6 March 2026. */
export function dayInWords(at: Date | string, place: TimePlace): string {
  const day = typeof at === 'string' && isDay(at) ? at : dayAt(at, place.timeZone)
  return inWords(columnOf(day), { ...place, timeZone: 'UTC' }, READERS)
}

/** The readers' notation of a moment: 6 March 2026 at 18:40 GMT. */
export function momentInWords(at: Date | string, place: TimePlace): string {
  return inWords(new Date(at), place, { ...READERS, ...CLOCK })
}

/** Wednesday, 11 March 2026 */
export function dateLine(at: Date | string, place: TimePlace): string {
  return inWords(new Date(at), place, { ...READERS, weekday: 'long' })
}

/** March 2026 */
export function monthInWords(at: Date | string, place: TimePlace): string {
  return inWords(new Date(at), place, { month: 'long', year: 'numeric' })
}
