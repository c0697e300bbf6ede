import 'server-only'
import { db } from '@/lib/db/client'
import type { Transaction } from '@/lib/db/transaction'
import { LIMITS } from '@/lib/domain/limits'

/** How many claims were found beyond the limits, and are not suggested; null where the text was not read at all. */
export type LeftOut = number | null

/** Keeps what is missing of a reading: all of it, or the claims beyond the limit. Nothing where nothing is missing. */
export async function noteGap(tx: Transaction, revisionId: string, leftOut: LeftOut): Promise<void> {
  await tx.readingGap.deleteMany({ where: { revisionId } })
  if (leftOut === 0) return
  await tx.readingGap.create({ data: { revisionId, leftOut } })
}

/** What the log says of it. */
export function gapInLog(leftOut: LeftOut): { notRead?: true; leftOut?: number } {
  if (leftOut === null) return { notRead: true }
  return leftOut > 0 ? { leftOut } : {}
}

/** How many more claims may be suggested in an article: dismissed and merged ones take no room. */
export async function roomFor(articleId: string): Promise<number> {
  const live = await db().claim.count({ where: { articleId, status: { notIn: ['DISMISSED', 'MERGED'] } } })
  return Math.max(0, LIMITS.suggested.most - live)
}
