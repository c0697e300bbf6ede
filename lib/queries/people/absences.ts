import 'server-only'
import { lastingToday } from '@/lib/db/absences'
import { db } from '@/lib/db/client'
import type { AbsenceView } from '@/lib/domain/people/hand-over-view'
import type { Day } from '@/lib/domain/time/day'
import { dayOf } from '@/lib/domain/time/day'
import { PERSON } from '@/lib/db/person-named'

/** Somebody's absence while it lasts, or null. Everybody at the desk may know who is away. */
export async function absenceOf(personId: string): Promise<AbsenceView | null> {
  const row = await db().absence.findFirst({
    where: { ...(await lastingToday(db())), personId },
    select: { until: true, saidAt: true, articlesWith: PERSON, claimsWith: PERSON, saidBy: PERSON },
  })
  if (!row) return null
  const { until, saidAt, saidBy, articlesWith, claimsWith } = row
  return { until: dayOf(until), articlesWith, claimsWith, by: saidBy, at: saidAt.toISOString() }
}

/** The last day of those of these people who are away, by their id. */
export async function awayUntil(personIds: readonly string[]): Promise<Map<string, Day>> {
  const rows = await db().absence.findMany({
    where: { ...(await lastingToday(db())), personId: { in: [...personIds] } },
    select: { personId: true, until: true },
  })
  return new Map(rows.map(({ personId, until }) => [personId, dayOf(until)]))
}
