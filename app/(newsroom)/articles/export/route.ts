import { z } from 'zod'
import { atMost, LIMITS } from '@/lib/domain/limits'
import { chosenOf, filterOf } from '@/app/(newsroom)/articles/article-filter'
import { listArticles } from '@/lib/queries/articles/articles'
import { endOfNewsroomDay } from '@/lib/queries/newsroom/newsroom-day'
import { csvRoute } from '@/lib/server/csv-route'

const Asked = z.strictObject({
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

/** The articles that the filters of the list leave, all of them. */
export const GET = csvRoute(TABLE, Asked, async function* (asked, actor) {
  const filter = filterOf(chosenOf(asked), await endOfNewsroomDay(new Date()))
  let cursor: string | undefined
  for (;;) {
    const page = await listArticles({ ...filter, cursor, limit: 100 }, actor)
    for (const {
      headline,
      slug,
      byline,
      status,
      dueAt,
      publishedAt,
      createdAt,
      createdBy,
      assignee,
      progress,
    } of page.items)
      yield [
        ...[headline, slug, byline, status, dueAt, publishedAt, createdAt, createdBy.name, assignee?.name ?? ''],
        ...[progress.total, progress.settled, progress.wrong, progress.byStatus.STALE ?? 0],
      ]
    if (page.next === null) return
    cursor = page.next
  }
})
