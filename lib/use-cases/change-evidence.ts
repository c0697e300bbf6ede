import 'server-only'
import type { Transaction } from '@/lib/db/transaction'
import type { AuditEvent } from '@/lib/domain/audit-event'
import { CLAIM_MOVES } from '@/lib/domain/claim'
import { refuseIf } from '@/lib/domain/refusal'
import type { HeldClaim } from './hold-claim'
import type { LockedArticle } from './lock-article'
import { reopenIfCleared } from './lock-article'
import { moveClaim } from './move-claim'

/**
 * What a change of evidence does to its claim: one in review or approved becomes stale, and its article is in checking
 * again; any other one only counts a version on. To be called before the evidence is written. Answers the events to record
 * after that of the evidence.
 */
export async function shakeClaim(
  tx: Transaction,
  { claim, article, why }: { claim: HeldClaim; article: LockedArticle; why: string },
): Promise<AuditEvent[]> {
  refuseIf(claim.whyNot.attachEvidence ?? null)
  const seen = { claimId: claim.id, version: claim.version }
  if (!CLAIM_MOVES.makeStale.from.some((status) => status === claim.status)) {
    await tx.claim.update({ where: { id: claim.id, version: claim.version }, data: { version: { increment: 1 } } })
    return []
  }
  const { id, articleId, number } = await moveClaim(tx, seen, 'makeStale')
  return [
    { kind: 'claim.stale', subjectId: id, articleId, data: { claim: number, why } },
    ...(claim.status === 'APPROVED' ? await reopenIfCleared(tx, article, `claim ${number} became stale`) : []),
  ]
}
