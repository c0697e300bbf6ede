import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'
import type { Transaction } from '@/lib/db/transaction'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import { CLAIM_MOVES } from '@/lib/domain/claims/claim'
import type { HeldClaim } from './hold-claim'
import type { LockedArticle } from '@/lib/use-cases/articles/lock-article'
import { reopenIfCleared } from '@/lib/use-cases/articles/lock-article'
import type { MovedClaim } from './move-claim'
import { findClaim, moveHeld } from './move-claim'

/**
 * What a change of evidence or of places does to its claim: one in review or approved becomes stale, and its article is in
 * checking again; any other one only counts a version on. To be called before the change is written. Answers the events to
 * record after that of the change.
 */
export async function shakeClaim(
  tx: Transaction,
  { claim, article, why }: { claim: Pick<HeldClaim, keyof MovedClaim | 'status'>; article: LockedArticle; why: string },
  also: Prisma.ClaimUncheckedUpdateManyInput = {},
): Promise<AuditEvent[]> {
  const { id, articleId, number, version, status } = claim
  if (!CLAIM_MOVES.makeStale.from.some((from) => from === status)) {
    await tx.claim.updateMany({ where: { id, version }, data: { ...also, version: { increment: 1 } } })
    return []
  }
  await moveHeld(tx, claim, 'makeStale', { ...also, staleReason: why })
  return [
    { kind: 'claim.stale', subjectId: id, articleId, data: { claim: number, why } },
    ...(status === 'APPROVED' ? await reopenIfCleared(tx, article, `claim ${number} became stale`) : []),
  ]
}

/**
 * What it does to quotes when the claim that names their speaker becomes another one: those in review or approved become stale. Answers
 * the events to record after that of the change.
 */
export async function shakeQuotes(
  tx: Transaction,
  { speakerId, article, why }: { speakerId: string; article: LockedArticle; why: string },
): Promise<AuditEvent[]> {
  const quotes = await tx.claim.findMany({
    where: { speakerId, status: { in: [...CLAIM_MOVES.makeStale.from] } },
    select: { id: true },
    orderBy: { number: 'asc' },
  })
  const events: AuditEvent[] = []
  for (const { id } of quotes) events.push(...(await shakeClaim(tx, { claim: await findClaim(tx, id), article, why })))
  return events
}
