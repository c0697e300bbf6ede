import 'server-only'
import type { Transaction } from '@/lib/db/transaction'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import type { ArticleStatus } from '@/lib/domain/articles/article'
import type { ClaimStatus } from '@/lib/domain/claims/claim'
import { CLAIM_MOVES } from '@/lib/domain/claims/claim'
import { figure, LIMITS } from '@/lib/domain/limits'
import { refuseIf } from '@/lib/domain/refusal'
import { reopenCleared } from '@/lib/use-cases/articles/lock-article'

const WHY = 'the source of its evidence was changed'

/** Said where so much rests on a source that the rest of the desk would wait for its change. */
const TOO_MUCH = `More than ${figure(LIMITS.resting.most)} claims in review or approved rest on this source. Add it once more as it is now, and use that from now on.`

interface Resting {
  id: string
  number: number
  status: ClaimStatus
  articleId: string
}

/**
 * Claims in review or approved on evidence from this source become stale, and their articles are in checking again where they
 * were cleared; in as many statements for one article as for many. To be called while the source is locked and before its change is
 * written. Answers the events to record after that of the change. Refuses (422) more claims than the desk can wait for.
 */
export async function shakeWhatRestsOn(tx: Transaction, sourceId: string): Promise<AuditEvent[]> {
  // The articles before their claims, as everybody takes them.
  const articles = await tx.$queryRaw<{ id: string; status: ArticleStatus }[]>`
    SELECT id, status::text AS status FROM articles WHERE id IN (
      SELECT c.article_id FROM evidence e JOIN claims c ON c.id = e.claim_id
      WHERE e.source_id = ${sourceId}::uuid AND e.removed_at IS NULL)
    ORDER BY id FOR NO KEY UPDATE`
  const resting = await tx.$queryRaw<Resting[]>`
    SELECT id, number, status::text AS status, article_id AS "articleId" FROM claims
    WHERE id IN (SELECT e.claim_id FROM evidence e WHERE e.source_id = ${sourceId}::uuid AND e.removed_at IS NULL)
    ORDER BY id FOR NO KEY UPDATE`
  const { from, to } = CLAIM_MOVES.makeStale
  const shaken = resting
    .filter(({ status }) => from.some((one) => one === status))
    .sort((one, other) => one.number - other.number)
  if (shaken.length === 0) return []
  refuseIf(shaken.length > LIMITS.resting.most ? TOO_MUCH : null, 'unacceptable')
  await tx.$executeRaw`
    UPDATE claims SET status = ${to}::"ClaimStatus", stale_reason = ${WHY}, version = version + 1, moved_at = now()
    WHERE id = ANY (${shaken.map(({ id }) => id)}::uuid[])`
  const inArticle = Map.groupBy(shaken, ({ articleId }) => articleId)
  const reopened = await reopenCleared(
    tx,
    articles.flatMap((article) => {
      const approved = inArticle.get(article.id)?.find(({ status }) => status === 'APPROVED')
      return approved ? [{ article, why: `claim ${approved.number} became stale` }] : []
    }),
  )
  return articles.flatMap(({ id: articleId }) => [
    ...(inArticle.get(articleId) ?? []).map(({ id, number }): AuditEvent => ({
      ...{ kind: 'claim.stale', subjectId: id, articleId },
      data: { claim: number, why: WHY },
    })),
    ...reopened.filter(({ subjectId }) => subjectId === articleId),
  ])
}
