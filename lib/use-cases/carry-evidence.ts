import 'server-only'
import type { Transaction } from '@/lib/db/transaction'

const ROW = {
  sourceId: true,
  stance: true,
  locator: true,
  excerpt: true,
  accessedAt: true,
  addedById: true,
  removedAt: true,
  removedById: true,
} as const

type Row = Awaited<ReturnType<typeof rowsOf>>[number]

const rowsOf = (tx: Transaction, claimId: string) =>
  tx.evidence.findMany({ where: { claimId }, orderBy: { createdAt: 'asc' }, select: ROW })

const use = ({ sourceId, stance, locator, excerpt }: Row) => JSON.stringify([sourceId, stance, locator, excerpt])

/**
 * Gives a claim the evidence of another one, each row in the name of whoever added it, also what was taken away again: whoever
 * changed the evidence there may not approve a verdict here. What is there already comes once.
 */
export async function carryEvidence(tx: Transaction, fromId: string, toId: string): Promise<void> {
  const there = new Set((await rowsOf(tx, toId)).filter(({ removedAt }) => removedAt === null).map(use))
  const carried = (await rowsOf(tx, fromId)).filter((row) => row.removedAt !== null || !there.has(use(row)))
  await tx.evidence.createMany({ data: carried.map((row) => ({ ...row, claimId: toId })) })
}
