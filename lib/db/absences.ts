import 'server-only'
import { Prisma } from './generated/client'
import { newsroomPlace } from './newsroom-place'
import type { Transaction } from './transaction'
import { columnOf, dayAt } from '@/lib/domain/time/day'

/** Absences that last today: nobody has ended them, and their last day is not over where the newsroom is. */
export async function lastingToday(tx: Transaction) {
  const { timeZone } = await newsroomPlace(tx)
  return {
    endedAt: null,
    until: { gte: columnOf(dayAt(new Date(), timeZone)) },
    person: { deactivatedAt: null },
  } satisfies Prisma.AbsenceWhereInput
}

/** Whose claims somebody sees: their own, and those of whoever is away and named them. A list of ids, for a statement that asks for more. */
export const claimsKeptBy = (personId: string) => Prisma.sql`ARRAY(
  SELECT ${personId}::uuid UNION ALL
  SELECT x.person_id FROM absences x JOIN people away ON away.id = x.person_id AND away.deactivated_at IS NULL, newsroom n
  WHERE x.claims_with_id = ${personId}::uuid AND x.ended_at IS NULL AND n.id = 1
    AND x.until >= (${new Date()}::timestamptz AT TIME ZONE n.time_zone)::date)`
