import 'server-only'
import { Prisma } from './generated/client'
import { newsroomPlace } from './newsroom-place'
import type { Transaction } from './transaction'
import type { Day } from '@/lib/domain/time/day'
import { columnOf, dayAt } from '@/lib/domain/time/day'

/** Today where the newsroom is. */
async function today(tx: Pick<Transaction, 'newsroom'>): Promise<Day> {
  const { timeZone } = await newsroomPlace(tx)
  return dayAt(new Date(), timeZone)
}

/** Absences that last today: nobody has ended them, and their last day is not over where the newsroom is. */
export async function lastingToday(tx: Pick<Transaction, 'newsroom'>) {
  return {
    endedAt: null,
    until: { gte: columnOf(await today(tx)) },
    person: { deactivatedAt: null },
  } satisfies Prisma.AbsenceWhereInput
}

/**
 * Whose claims somebody sees: their own, and those of whoever is away, as lastingToday() has it, and named them. A list of ids, for a
 * statement that asks for more.
 */
export async function claimsKeptBy(personId: string, tx: Pick<Transaction, 'newsroom'>): Promise<Prisma.Sql> {
  return Prisma.sql`ARRAY(
    SELECT ${personId}::uuid UNION ALL
    SELECT x.person_id FROM absences x JOIN people away ON away.id = x.person_id AND away.deactivated_at IS NULL
    WHERE x.claims_with_id = ${personId}::uuid AND x.ended_at IS NULL AND x.until >= ${await today(tx)}::date)`
}
