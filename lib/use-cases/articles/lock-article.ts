import 'server-only'
import type { Transaction } from '@/lib/db/transaction'
import type { ArticleStatus } from '@/lib/domain/articles/article'
import type { Block } from '@/lib/domain/articles/block'
import { blocksOf } from '@/lib/domain/articles/block'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import { missing } from '@/lib/domain/refusal'

export interface LockedArticle {
  id: string
  status: ArticleStatus
  version: number
  newestRevision: number
  lastClaim: number
  language: string
  publishedAt: Date | null
}

/**
 * The article's row, held until the transaction ends: whoever clears it, brings a new text in or changes which claims it
 * has takes turns. Take it before any claim's row, so that nobody waits in a circle. A missing article is refused (404).
 */
export async function lockArticle(tx: Transaction, articleId: string): Promise<LockedArticle> {
  const [article] = await tx.$queryRaw<LockedArticle[]>`
    SELECT id, status::text AS status, version, newest_revision AS "newestRevision", last_claim AS "lastClaim", language,
      published_at AS "publishedAt"
    FROM articles WHERE id = ${articleId}::uuid FOR NO KEY UPDATE`
  if (!article) throw missing('article')
  return article
}

/**
 * A cleared article whose claims are no longer all settled goes back to checking. Answers the event to record, if any;
 * the article has to be locked.
 */
export async function reopenIfCleared(tx: Transaction, article: LockedArticle, why: string): Promise<AuditEvent[]> {
  if (article.status !== 'CLEARED') return []
  await tx.article.update({
    where: { id: article.id },
    data: { status: 'CHECKING', clearedAt: null, clearedById: null, clearReason: null, version: { increment: 1 } },
  })
  return [{ kind: 'article.reopened', subjectId: article.id, articleId: article.id, data: { why } }]
}

/** The newest text of a locked article. */
export async function newestRevision(
  tx: Transaction,
  article: LockedArticle,
): Promise<{ id: string; text: string; blocks: Block[]; createdById: string | null }> {
  const revision = await tx.revision.findUnique({
    where: { articleId_number: { articleId: article.id, number: article.newestRevision } },
    select: { id: true, text: true, blocks: true, createdById: true },
  })
  if (!revision) throw missing('article')
  return { ...revision, blocks: blocksOf(revision) }
}
