import 'server-only'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import type { Actor } from '@/lib/domain/people/actor'
import { readsTheDesk } from '@/lib/domain/people/actor'
import { isId } from '@/lib/domain/is-id'
import { missing } from '@/lib/domain/refusal'

/** Which articles this person may see: every role reads the whole desk, whoever has none of them reads nothing. */
export function articlesSeenBy(actor: Pick<Actor, 'role'>): Prisma.ArticleWhereInput {
  return readsTheDesk(actor) ? {} : { id: { in: [] } }
}

/** An article that is not there, or that this person may not see, is missing (404). */
export async function refuseUnseenArticle(articleId: string, actor: Pick<Actor, 'role'>): Promise<void> {
  const where = { id: articleId, ...articlesSeenBy(actor) }
  const article = isId(articleId) ? await db().article.findFirst({ where, select: { id: true } }) : null
  if (!article) throw missing('article')
}
