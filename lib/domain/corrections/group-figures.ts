import { dayAt } from '@/lib/domain/time/day'
import type { TimePlace } from '@/lib/domain/time/say-time'

const DAY = 86_400_000

/** How long the one that has waited longest has waited, "oldest 2 days"; null below a day. `since` are RFC 3339. */
export function sayOldest(since: readonly string[], now: Date): string | null {
  const oldest = Math.min(...since.map((at) => new Date(at).getTime()))
  const days = Math.floor((now.getTime() - oldest) / DAY)
  if (!Number.isFinite(days) || days < 1) return null
  return days === 1 ? 'oldest 1 day' : `oldest ${days} days`
}

/**
 * How many were published this month by the newsroom’s calendar, "3 in March"; null where there was none. `published` are RFC 3339, newest
 * first; where earlier ones are on another page, a page full of this month says "30+ in March".
 */
export function sayThisMonth(
  published: readonly string[],
  goesOn: boolean,
  place: TimePlace,
  now: Date,
): string | null {
  const monthOf = (at: Date | string) => dayAt(at, place.timeZone).slice(0, 7)
  const count = published.filter((at) => monthOf(at) === monthOf(now)).length
  if (count === 0) return null
  const month = new Intl.DateTimeFormat(place.locale, { timeZone: place.timeZone, month: 'long' }).format(now)
  return `${count}${goesOn && count === published.length ? '+' : ''} in ${month}`
}
