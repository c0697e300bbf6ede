import 'server-only'
import { db } from '@/lib/db/client'
import type { Transaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { LIMITS } from '@/lib/domain/limits'
import type { HistoryView } from '@/lib/domain/claims/claim-view'
import type { Event } from '@/lib/queries/articles/history'
import { EVENT, inSentences } from '@/lib/queries/articles/history'

interface Told {
  id: string
  articleId: string
  merged: readonly { id: string }[]
}

/** What the claim that this one was split off had seen until then, newest first; nothing of a claim that was not split off. */
async function sharedBefore(
  { id, articleId }: Told,
  own: readonly Event[],
  most: number,
  tx: Transaction,
): Promise<Event[]> {
  const split = own.find(({ kind, subjectId }) => kind === 'claim.split-off' && subjectId === id)
  if (!split || most === 0) return []
  const { from } = JSON.parse(split.data) as { from: number }
  const claim = await tx.claim.findUnique({
    where: { articleId_number: { articleId, number: from } },
    select: { id: true },
  })
  if (!claim) return []
  const before = { subjectId: claim.id, seq: { lt: split.seq } }
  return tx.auditEvent.findMany({ where: before, orderBy: { seq: 'desc' }, take: most, select: EVENT })
}

/**
 * What happened to a claim, newest first: to itself, to the claims that were merged into it, and to the one it was split off
 * while they were one.
 */
export async function claimHistory(claim: Told, actor: Actor, tx: Transaction = db()): Promise<HistoryView[]> {
  const own = await tx.auditEvent.findMany({
    where: { subjectId: { in: [claim.id, ...claim.merged.map(({ id }) => id)] } },
    orderBy: { seq: 'desc' },
    take: LIMITS.claimHistory.most,
    select: EVENT,
  })
  const shared = await sharedBefore(claim, own, LIMITS.claimHistory.most - own.length, tx)
  const events = [...own, ...shared].sort((one, other) => Number(other.seq - one.seq))
  return inSentences(events, actor, tx)
}
