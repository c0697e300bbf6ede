import 'server-only'
import type { Transaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { newId } from '@/lib/use-cases/new-id'

const ROW = {
  id: true,
  sourceId: true,
  stance: true,
  locator: true,
  excerpt: true,
  accessedAt: true,
  carriedFromId: true,
  removedAt: true,
  removedById: true,
  sourceChanges: { select: { personId: true } },
} as const

type Row = Awaited<ReturnType<typeof rowsOf>>[number]

const rowsOf = (tx: Transaction, claimId: string) =>
  tx.evidence.findMany({ where: { claimId }, orderBy: { createdAt: 'asc' }, select: ROW })

const use = ({ sourceId, stance, locator, excerpt }: Row) => JSON.stringify([sourceId, stance, locator, excerpt])

/**
 * Gives a claim the evidence of another one. Each row names where it comes from, and what was taken away there comes as taken
 * away: whoever changed the evidence there, or its source, may not approve a verdict here. What is here already does not come twice.
 */
export async function carryEvidence(tx: Transaction, fromId: string, toId: string, actor: Actor): Promise<void> {
  const there = new Set((await rowsOf(tx, toId)).filter(({ removedAt }) => removedAt === null).map(use))
  const carried = (await rowsOf(tx, fromId)).filter((row) => row.removedAt !== null || !there.has(use(row)))
  const rows = carried.map(({ id, carriedFromId, sourceChanges, ...row }) => ({
    evidence: { ...row, id: newId(), claimId: toId, addedById: actor.id, carriedFromId: carriedFromId ?? id },
    sourceChanges,
  }))
  await tx.evidence.createMany({ data: rows.map(({ evidence }) => evidence) })
  // A row names where it came from at first; changes of its source on the way go along with it.
  await tx.sourceChange.createMany({
    data: rows.flatMap(({ evidence, sourceChanges }) =>
      sourceChanges.map(({ personId }) => ({ evidenceId: evidence.id, personId })),
    ),
    // The database has noted those of evidence on the same source that was here before.
    skipDuplicates: true,
  })
}
