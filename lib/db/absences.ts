import 'server-only'
import type { Prisma } from './generated/client'
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

/** Whose claims somebody sees because they are away. */
export async function claimsKeptFor(tx: Transaction, personId: string): Promise<string[]> {
  const rows = await tx.absence.findMany({
    where: { ...(await lastingToday(tx)), claimsWithId: personId },
    select: { personId: true },
  })
  return rows.map(({ personId: away }) => away)
}
