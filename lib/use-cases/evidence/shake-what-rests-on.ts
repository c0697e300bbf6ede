import 'server-only'
import type { Transaction } from '@/lib/db/transaction'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import { CLAIM_MOVES } from '@/lib/domain/claims/claim'
import { lockArticle, reopenIfCleared } from '@/lib/use-cases/articles/lock-article'

/**
 * Claims in review or approved on evidence from this source become stale, and their articles are in checking again where they
 * were cleared. To be called while the source is locked and before its change is written. Answers the events to record after
 * that of the change.
 */
export async function shakeWhatRestsOn(tx: Transaction, sourceId: string): Promise<AuditEvent[]> {
  const resting = { evidence: { some: { sourceId, removedAt: null } } }
  const found = await tx.claim.findMany({
    where: resting,
    distinct: ['articleId'],
    orderBy: { articleId: 'asc' },
    select: { articleId: true },
  })
  const events: AuditEvent[] = []
  for (const { articleId } of found) {
    const article = await lockArticle(tx, articleId)
    await tx.$executeRaw`
      SELECT FROM claims c WHERE c.article_id = ${articleId}::uuid
        AND c.id IN (SELECT e.claim_id FROM evidence e WHERE e.source_id = ${sourceId}::uuid AND e.removed_at IS NULL)
      ORDER BY c.id FOR NO KEY UPDATE`
    const claims = await tx.claim.findMany({
      where: { ...resting, articleId, status: { in: [...CLAIM_MOVES.makeStale.from] } },
      orderBy: { number: 'asc' },
      select: { id: true, number: true, status: true },
    })
    const why = 'the source of its evidence was changed'
    await tx.claim.updateMany({
      where: { id: { in: claims.map(({ id }) => id) } },
      data: { status: CLAIM_MOVES.makeStale.to, staleReason: why, version: { increment: 1 }, movedAt: new Date() },
    })
    for (const { id, number } of claims)
      events.push({ kind: 'claim.stale', subjectId: id, articleId, data: { claim: number, why } })
    const approved = claims.find(({ status }) => status === 'APPROVED')
    if (approved) events.push(...(await reopenIfCleared(tx, article, `claim ${approved.number} became stale`)))
  }
  return events
}
