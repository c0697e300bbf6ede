import 'server-only'
import { db } from '@/lib/db/client'
import { isoOf } from '@/lib/domain/iso'
import type { Actor } from '@/lib/domain/people/actor'
import { readsTheDesk } from '@/lib/domain/people/actor'
import { newsroomPlace } from '@/lib/db/newsroom-place'
import { beginOf } from '@/lib/domain/newsroom/newsroom'
import type { Day } from '@/lib/domain/time/day'
import { addDays, dayAt } from '@/lib/domain/time/day'
import type { ClaimStatus } from '@/lib/domain/claims/claim'
import { articlesSeenBy } from '@/lib/queries/articles/articles-seen-by'
import { progressOf, statesIn, TALLIES } from '@/lib/queries/articles/progress'

/** Of some first verdicts, how many they are, and the median minutes from accepting a claim to its verdict; null without one. */
interface Waited {
  verdicts: number
  median: number | null
}

export interface DayMeasure extends Waited {
  /** Of the newsroom's calendar. */
  date: Day
}

const DAY_MS = 24 * 3_600_000

/** Claims of articles in checking, by state; dismissed and merged ones left out. */
async function claimsByState(actor: Actor): Promise<Partial<Record<ClaimStatus, number>>> {
  const tally = readsTheDesk(actor) ? await db().deskTally.findUnique({ where: { id: 1 }, select: TALLIES }) : null
  return statesIn(tally ?? {})
}

const NONE: Waited = { verdicts: 0, median: null }

/** Of each span of time, [from, to). */
async function waitedIn(spans: readonly (readonly [Date, Date])[], actor: Actor): Promise<Waited[]> {
  return db().$queryRaw`
    SELECT told.verdicts, told.median
    FROM unnest(${spans.map(([from]) => from)}::timestamptz[], ${spans.map(([, to]) => to)}::timestamptz[])
        WITH ORDINALITY AS span(begins, ends, place)
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS verdicts, percentile_cont(0.5) WITHIN GROUP (ORDER BY v.waited)::float AS median FROM verdicts v
        WHERE ${readsTheDesk(actor)} AND v.number = 1 AND v.waited IS NOT NULL AND v.given_at >= span.begins AND v.given_at < span.ends) told
    ORDER BY span.place`
}

/** Of this week and of the one before, and of each of the last seven days, the last of which is today and not over. */
async function waitedFor(actor: Actor, now: Date): Promise<{ days: DayMeasure[]; week: Waited; weekBefore: Waited }> {
  const { timeZone } = await newsroomPlace()
  const first = addDays(dayAt(now, timeZone), -6)
  const dates = Array.from({ length: 7 }, (_, index) => addDays(first, index))
  const begins = (date: Day) => beginOf(date, timeZone)
  const weekAgo = new Date(now.getTime() - 7 * DAY_MS)
  const [week = NONE, weekBefore = NONE, ...days] = await waitedIn(
    [
      [weekAgo, now],
      [new Date(weekAgo.getTime() - 7 * DAY_MS), weekAgo],
      ...dates.map((date) => [begins(date), begins(addDays(date, 1))] as const),
    ],
    actor,
  )
  return { days: dates.map((date, index) => ({ date, ...(days[index] ?? NONE) })), week, weekBefore }
}

/** Of what is due soon, so many are named beside what waits; the list of articles has them all. */
const MOST_DUE = 6

/** Articles in checking that are due before this moment plus a day, the most pressing first. */
async function closing(actor: Actor, now: Date) {
  const rows = await db().article.findMany({
    where: { status: 'CHECKING', dueAt: { lt: new Date(now.getTime() + DAY_MS) }, ...articlesSeenBy(actor) },
    orderBy: { dueAt: 'asc' },
    take: MOST_DUE + 1,
    select: { id: true, headline: true, dueAt: true },
  })
  const named = rows.slice(0, MOST_DUE)
  const progress = await progressOf(named.map(({ id }) => id))
  return {
    due: named.map(({ id, headline, dueAt }) => ({ id, headline, dueAt: isoOf(dueAt) ?? '', progress: progress(id) })),
    moreDue: rows.length > MOST_DUE,
  }
}

/** The figures beside what waits: of the whole desk, the same for everybody who reads it. */
export async function deskMeasures(actor: Actor, now: Date) {
  const [byState, waited, soon] = await Promise.all([claimsByState(actor), waitedFor(actor, now), closing(actor, now)])
  return { byState, ...waited, ...soon }
}
