import 'server-only'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import type { Actor } from '@/lib/domain/actor'
import type { ArticleStatus } from '@/lib/domain/article'
import type { ArticleView } from '@/lib/domain/article-view'
import { ARTICLE_ROW, articleView } from './article-rows'
import { articlesSeenBy } from './articles-seen-by'
import { literally } from './literally'
import { progressOf } from './progress'

export interface ArticleFilter {
  status?: ArticleStatus | undefined
  /** Words of the headline or the byline. */
  q?: string | undefined
  /** Only what I have, or have a claim of. */
  mine?: boolean | undefined
  /** The `next` of the page before. */
  cursor?: string | undefined
  limit: number
}

export interface ArticlePage {
  items: ArticleView[]
  next: string | null
}

/** Articles with their progress, the newest first; a constant number of queries. */
export async function listArticles(filter: ArticleFilter, actor: Actor): Promise<ArticlePage> {
  const { status, q, mine, cursor, limit } = filter
  const and: Prisma.ArticleWhereInput[] = [articlesSeenBy(actor)]
  if (status) and.push({ status })
  if (q?.trim()) {
    const contains = { contains: literally(q), mode: 'insensitive' } as const
    and.push({ OR: [{ headline: contains }, { byline: contains }] })
  }
  if (mine) and.push({ OR: [{ assigneeId: actor.id }, { claims: { some: { assigneeId: actor.id } } }] })
  // Ids are of version 7: their order is that of time.
  if (cursor !== undefined) and.push({ id: { lt: cursor } })
  const rows = await db().article.findMany({
    where: { AND: and },
    orderBy: { id: 'desc' },
    take: limit + 1,
    select: ARTICLE_ROW,
  })
  const page = rows.slice(0, limit)
  const progress = await progressOf(page.map(({ id }) => id))
  return {
    items: page.map((row) => articleView(row, progress(row.id))),
    next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  }
}
