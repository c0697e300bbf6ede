import { z } from 'zod'
import type { ArticleView } from '@/lib/domain/articles/article-view'
import { atMost, LIMITS } from '@/lib/domain/limits'
import type { Actor } from '@/lib/domain/people/actor'
import { chosenOf, filterOf } from '@/app/(newsroom)/articles/article-filter'
import { listArticles } from '@/lib/queries/articles/articles'
import { endOfNewsroomDay } from '@/lib/queries/newsroom/newsroom-day'
import { csvLines, fileRoute, jsonLines } from '@/lib/server/csv-route'

const Asked = z.strictObject({
  as: z.enum(['csv', 'json']).default('csv'),
  show: z.string().max(20).optional(),
  q: z.string().max(LIMITS.seek.most, atMost('seek')).optional(),
  section: z.string().max(LIMITS.seek.most, atMost('seek')).optional(),
  owner: z.string().max(40).optional(),
  of: z.string().max(40).optional(),
})

const TABLE = {
  name: 'articles',
  columns: [
    ...['headline', 'slug', 'byline', 'state', 'due', 'published', 'brought in', 'by', 'with'],
    ...['claims', 'settled', 'wrong', 'stale'],
  ],
  rows: 'articles',
}

/** The articles that the filters of the list leave, all of them, page by page. */
async function* listed(asked: z.output<typeof Asked>, actor: Actor): AsyncGenerator<ArticleView> {
  const filter = filterOf(chosenOf(asked), await endOfNewsroomDay(new Date()))
  let cursor: string | undefined
  for (;;) {
    const page = await listArticles({ ...filter, cursor, limit: 100 }, actor)
    yield* page.items
    if (page.next === null) return
    cursor = page.next
  }
}

async function* cells(articles: AsyncIterable<ArticleView>) {
  for await (const { progress, assignee, createdBy, ...article } of articles)
    yield [
      ...[article.headline, article.slug, article.byline, article.status, article.dueAt, article.publishedAt],
      ...[article.createdAt, createdBy.name, assignee?.name ?? ''],
      ...[progress.total, progress.settled, progress.wrong, progress.byStatus.STALE ?? 0],
    ]
}

/** The articles that the list shows, as CSV or as JSON. */
export const GET = fileRoute(Asked, (asked, actor) => {
  const articles = listed(asked, actor)
  return asked.as === 'csv'
    ? { name: 'articles', ending: 'csv', pieces: csvLines(TABLE, cells(articles)) }
    : { name: 'articles', ending: 'json', pieces: jsonLines(articles) }
})
