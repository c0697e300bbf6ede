import 'server-only'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/people/actor'
import { articlesSeenBy, refuseUnseenArticle } from '@/lib/queries/articles/articles-seen-by'

/**
 * The claim where it is one of this article; null for none, also where it is gone by now.
 * @throws Refusal missing: this person may not see the article
 */
export async function claimSeenIn(articleId: string, claimId: string | null, actor: Actor): Promise<string | null> {
  const where = { id: claimId ?? '', articleId, article: articlesSeenBy(actor) }
  const claim = claimId === null ? null : await db().claim.findFirst({ where, select: { id: true } })
  if (!claim) await refuseUnseenArticle(articleId, actor)
  return claim?.id ?? null
}
