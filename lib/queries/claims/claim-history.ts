import 'server-only'
import { db } from '@/lib/db/client'
import type { Transaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { LIMITS } from '@/lib/domain/limits'
import type { HistoryView } from '@/lib/domain/claims/claim-view'
import { EVENT, inSentences } from '@/lib/queries/articles/history'

interface Told {
  id: string
  articleId: string
  merged: readonly { id: string }[]
}

/** The claim that this one was split off, and the event up to which they share their history; null for all others. */
async function origin({ id, articleId }: Told, tx: Transaction): Promise<{ id: string; seq: bigint } | null> {
  const event = await tx.auditEvent.findFirst({
    where: { subjectId: id, kind: 'claim.split-off' },
    select: { seq: true, data: true },
  })
  if (!event) return null
  const { from } = JSON.parse(event.data) as { from: number }
  const claim = await tx.claim.findUnique({
    where: { articleId_number: { articleId, number: from } },
    select: { id: true },
  })
  return claim && { id: claim.id, seq: event.seq }
}

/**
 * What happened to a claim, newest first: to itself, to the claims that were merged into it, and to the one it was split off
 * while they were one.
 */
export async function claimHistory(claim: Told, actor: Actor, tx: Transaction = db()): Promise<HistoryView[]> {
  const before = await origin(claim, tx)
  const itself = { subjectId: { in: [claim.id, ...claim.merged.map(({ id }) => id)] } }
  const events = await tx.auditEvent.findMany({
    where: before ? { OR: [itself, { subjectId: before.id, seq: { lt: before.seq } }] } : itself,
    orderBy: { seq: 'desc' },
    take: LIMITS.claimHistory.most,
    select: EVENT,
  })
  return inSentences(events, actor, tx)
}
