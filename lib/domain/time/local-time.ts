import { clockAt } from './day'

/** What a date and a time by the clock mean in a zone. */
export type LocalTime =
  | { at: Date; why: null }
  /** There is no such time, or no such day. */
  | { at: null; why: string }

const HOUR = 3_600_000
const LOCAL = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/

/**
 * The moment at which clocks in a zone show this: 2026-03-29T01:30. Refuses a time that the clocks skip when summer time begins; of one
 * that they show twice when it ends, takes the first.
 */
export function momentOf(local: string, timeZone: string): LocalTime {
  const clock = LOCAL.test(local) ? Date.parse(`${local}:00Z`) : Number.NaN
  if (Number.isNaN(clock)) return { at: null, why: 'Give a day and a time, such as 2026-03-06 17:30.' }
  // No zone is further than 26 hours from another: the offsets a day before and after are the only ones it can have.
  const offsets = [-26, 26].map((hours) => {
    const near = new Date(clock + hours * HOUR)
    return Date.parse(`${clockAt(near, timeZone)}:00Z`) - Math.floor(near.getTime() / 60_000) * 60_000
  })
  const moments = offsets.map((offset) => new Date(clock - offset)).sort((a, b) => a.getTime() - b.getTime())
  const at = moments.find((moment) => clockAt(moment, timeZone) === local)
  if (at) return { at, why: null }
  return {
    at: null,
    why: `There is no ${local.slice(11)} on that day in ${timeZone}: the clocks go forward. Choose another time.`,
  }
}
