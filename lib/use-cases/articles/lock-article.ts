import 'server-only'
import type { Transaction } from '@/lib/db/transaction'
import type { ArticleStatus } from '@/lib/domain/articles/article'
import { ARTICLE_MOVES, isCleared } from '@/lib/domain/articles/article'
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

/** An article that is cleared now, and why it can’t be any more. */
interface Unsettled {
  article: Pick<LockedArticle, 'id' | 'status'>
  why: string
}

/**
 * Cleared articles whose claims are no longer all settled go back to checking, in one statement for one as for many. Answers the event of
 * each that was cleared, in the order given; the articles have to be locked.
 */
export async function reopenCleared(tx: Transaction, unsettled: readonly Unsettled[]): Promise<AuditEvent[]> {
  const cleared = unsettled.filter(({ article }) => isCleared(article))
  if (cleared.length > 0)
    await tx.$executeRaw`
      UPDATE articles SET status = ${ARTICLE_MOVES.checkAgain.to}::"ArticleStatus", cleared_at = NULL, cleared_by_id = NULL,
        clear_reason = NULL, version = version + 1
      WHERE id = ANY (${cleared.map(({ article }) => article.id)}::uuid[])`
  return cleared.map(({ article: { id }, why }) => ({
    ...{ kind: 'article.reopened', subjectId: id, articleId: id },
    data: { why },
  }))
}

/** The same for one article. */
export const reopenIfCleared = async (tx: Transaction, article: LockedArticle, why: string): Promise<AuditEvent[]> =>
  reopenCleared(tx, [{ article, why }])

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
