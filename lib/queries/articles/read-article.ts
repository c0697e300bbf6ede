import 'server-only'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/people/actor'
import { isId } from '@/lib/domain/is-id'
import { missing } from '@/lib/domain/refusal'
import type { ExtractOptions } from '@/lib/extraction/claim'
import { articlesSeenBy } from './articles-seen-by'

/** The newest text of an article and how it is to be read. A missing article is refused (404). */
export async function readArticle(articleId: string, actor: Actor) {
  const article = isId(articleId)
    ? await db().article.findFirst({
        where: { id: articleId, ...articlesSeenBy(actor) },
        select: {
          headline: true,
          language: true,
          publishedAt: true,
          revisions: { orderBy: { number: 'desc' }, take: 1, select: { id: true, text: true } },
        },
      })
    : null
  const revision = article?.revisions[0]
  if (!article || !revision) throw missing('article')
  const publishedAt = article.publishedAt?.toISOString().slice(0, 10)
  const options: ExtractOptions = { language: article.language, ...(publishedAt !== undefined && { publishedAt }) }
  return { headline: article.headline, revisionId: revision.id, text: revision.text, options }
}
