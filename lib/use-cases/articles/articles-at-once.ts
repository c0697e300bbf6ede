import 'server-only'
import { z } from 'zod'
import type { Transaction } from '@/lib/db/transaction'
import { isCleared } from '@/lib/domain/articles/article'
import { atMost, LIMITS } from '@/lib/domain/limits'
import { Id, Version } from '@/lib/use-cases/fields'

/** Articles of a list, as the person saw them. */
export const SeenArticles = z
  .array(z.strictObject({ id: Id, version: Version }))
  .min(1, 'Name at least one article.')
  .max(LIMITS.articlesAtOnce.most, atMost('articlesAtOnce'))

/** Those of the articles that are as they were seen, locked, and why each of the others is left alone. */
export async function lockArticles(
  tx: Transaction,
  articles: z.output<typeof SeenArticles>,
  whyCleared: (slug: string) => string,
) {
  const seen = new Map(articles.map(({ id, version }) => [id, version]))
  // In one order for everybody, so that two who do this at once don't wait for each other.
  const ids = [...seen.keys()].sort()
  await tx.$executeRaw`SELECT FROM articles WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`
  const found = await tx.article.findMany({
    where: { id: { in: ids } },
    select: { id: true, slug: true, version: true, status: true, assigneeId: true, dueAt: true },
  })
  const refused: { id: string; why: string }[] = []
  const fit = ids.flatMap((id) => {
    const article = found.find((one) => one.id === id)
    const why = !article
      ? 'There is no such article, or you may not see it.'
      : isCleared(article)
        ? whyCleared(article.slug)
        : article.version === seen.get(id)
          ? null
          : `${article.slug} was changed by someone else since you opened the list.`
    if (why !== null) refused.push({ id, why })
    return article && why === null ? [article] : []
  })
  return { fit, refused }
}
