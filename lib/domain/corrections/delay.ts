import { isBlank } from '@/lib/text/blank'
import type { Day } from '@/lib/domain/time/day'
import { dayAt, daysBetween } from '@/lib/domain/time/day'

/** After so many days a correction needs a reason for the delay. */
const PATIENCE = 30

interface Known {
  /** As it was entered by hand. */
  learnedOn: Day | null
  createdAt: Date
  reports: readonly { createdAt: Date }[]
}

/** The day on which the first trace of an error came to the desk: the first reader's report, or else the entry itself. */
function firstTrace({ createdAt, reports }: Omit<Known, 'learnedOn'>, timeZone: string): Day {
  return dayAt(new Date(Math.min(...[createdAt, ...reports.map((one) => one.createdAt)].map(Number))), timeZone)
}

/** Since when the newsroom has known: the day entered by hand, or that of the first trace where that is earlier. */
export function learnedDay(known: Known, timeZone: string): Day {
  const trace = firstTrace(known, timeZone)
  return known.learnedOn !== null && known.learnedOn < trace ? known.learnedOn : trace
}

/**
 * Why this day can't be the one on which the newsroom learned of an error, or null. `now` counts while there is no entry yet;
 * `published` is the day on which the article was, null where that is not known.
 */
export function whyNotLearnedOn(
  day: Day,
  known: Omit<Known, 'learnedOn'>,
  timeZone: string,
  published: Day | null,
): string | null {
  const trace = firstTrace(known, timeZone)
  if (published !== null && day < published && published <= trace)
    return `The article was published on ${published}: give that day or a later one.`
  return day <= trace ? null : `The desk has known since ${trace}: give that day or an earlier one.`
}

/** How many whole days readers have waited for what is known since then, where that is too long; else null. */
export function daysOverdue(since: Day, today: Day): number | null {
  const days = daysBetween(since, today)
  return days > PATIENCE ? days : null
}

/** Why it can't be published after so many days, or null; readers see the dates, the desk's log keeps the reason. */
export function whyNotPublishLate(days: number | null, reason: string | undefined): string | null {
  return days === null || !isBlank(reason) ? null : `${days} days have passed. After ${PATIENCE} a reason is required.`
}
