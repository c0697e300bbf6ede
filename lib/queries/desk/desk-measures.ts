import 'server-only'
import { db } from '@/lib/db/client'
import { isoOf } from '@/lib/domain/iso'
import type { Actor } from '@/lib/domain/people/actor'
import { readsTheDesk } from '@/lib/domain/people/actor'
import { newsroomPlace } from '@/lib/db/newsroom-place'
import { startOfDay } from '@/lib/domain/newsroom/newsroom'
import type { Day } from '@/lib/domain/time/day'
import { addDays, dayAt } from '@/lib/domain/time/day'
import type { ClaimStatus } from '@/lib/domain/claims/claim'
import { articlesSeenBy } from '@/lib/queries/articles/articles-seen-by'
import { progressOf, statesIn, TALLIES } from '@/lib/queries/articles/progress'

export interface DayMeasure {
  /** Of the newsroom's calendar. */
  date: Day
  verdicts: number
  /** Minutes from accepting a claim to its first verdict; null on a day without one. */
  median: number | null
}

const DAY_MS = 24 * 3_600_000

/** Claims of articles in checking, by state; dismissed and merged ones left out. */
async function claimsByState(actor: Actor): Promise<Partial<Record<ClaimStatus, number>>> {
  const { _sum } = await db().articleTally.aggregate({
    where: { article: { status: 'CHECKING', ...articlesSeenBy(actor) } },
    _sum: TALLIES,
  })
  return statesIn(_sum)
}

/** Median minutes to the first verdict in a span of time. */
async function medianBetween(actor: Actor, from: Date, to: Date): Promise<{ verdicts: number; median: number | null }> {
  const [row] = await db().$queryRaw<{ verdicts: bigint; median: number | null }[]>`
    SELECT count(*) AS verdicts,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY v.waited)::float AS median
    FROM verdicts v
    WHERE ${readsTheDesk(actor)} AND v.number = 1 AND v.waited IS NOT NULL AND v.given_at >= ${from} AND v.given_at < ${to}`
  return { verdicts: Number(row?.verdicts ?? 0), median: row?.median ?? null }
}

/** The same by day, for the last seven days; the last one is today, which is not over. */
async function medianByDay(actor: Actor, now: Date): Promise<DayMeasure[]> {
  const { timeZone } = await newsroomPlace()
  const first = addDays(dayAt(now, timeZone), -6)
  const [year = 0, month = 0, day = 0] = first.split('-').map(Number)
  const from = startOfDay(year, month, day, timeZone)
  const rows = await db().$queryRaw<{ date: string; verdicts: bigint; median: number | null }[]>`
    SELECT to_char(v.given_at AT TIME ZONE ${timeZone}, 'YYYY-MM-DD') AS date, count(*) AS verdicts,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY v.waited)::float AS median
    FROM verdicts v
    WHERE ${readsTheDesk(actor)} AND v.number = 1 AND v.waited IS NOT NULL AND v.given_at >= ${from} GROUP BY 1`
  const byDate = new Map(rows.map((row) => [row.date, row]))
  return Array.from({ length: 7 }, (_, index) => {
    const date = addDays(first, index)
    const row = byDate.get(date)
    return { date, verdicts: Number(row?.verdicts ?? 0), median: row?.median ?? null }
  })
}

/** Articles in checking that are due before this moment plus a day, the most pressing first. */
async function closing(actor: Actor, now: Date) {
  const rows = await db().article.findMany({
    where: { status: 'CHECKING', dueAt: { lt: new Date(now.getTime() + DAY_MS) }, ...articlesSeenBy(actor) },
    orderBy: { dueAt: 'asc' },
    take: 6,
    select: { id: true, headline: true, dueAt: true },
  })
  const progress = await progressOf(rows.map(({ id }) => id))
  return rows.map(({ id, headline, dueAt }) => ({ id, headline, dueAt: isoOf(dueAt) ?? '', progress: progress(id) }))
}

/** The figures beside what waits: of the whole desk, the same for everybody who reads it. */
export async function deskMeasures(actor: Actor, now: Date) {
  const weekAgo = new Date(now.getTime() - 7 * DAY_MS)
  const [byState, days, week, weekBefore, due] = await Promise.all([
    claimsByState(actor),
    medianByDay(actor, now),
    medianBetween(actor, weekAgo, now),
    medianBetween(actor, new Date(weekAgo.getTime() - 7 * DAY_MS), weekAgo),
    closing(actor, now),
  ])
  return { byState, days, week, weekBefore, due }
}
