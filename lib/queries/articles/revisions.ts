import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client'
import type { RevisionInList } from '@/lib/domain/articles/article-view'
import type { PersonView } from '@/lib/domain/claims/claim-view'
import { Counted, PageSize } from '@/lib/domain/given-fields'
import { MOST_COUNTED } from '@/lib/domain/limits'
import type { Actor } from '@/lib/domain/people/actor'
import { refuseUnseenArticle } from './articles-seen-by'
import { countsOf } from './revision'

export const RevisionsPage = z.strictObject({ articleId: z.uuid(), cursor: Counted.optional(), limit: PageSize })

interface RevisionRow {
  number: number
  createdAt: Date
  createdBy: PersonView | null
  address: string | null
  report: unknown
}

interface Page {
  items: RevisionInList[]
  /** The cursor of the next, older page; null at the end. */
  next: string | null
}

/** A page of an article's revisions, newest first, with the counts of their reports: what became of each claim is told by the revision's own page. */
export async function revisionsOf(
  articleId: string,
  { cursor = MOST_COUNTED, limit }: { cursor?: number | undefined; limit: number },
): Promise<Page> {
  const rows = await db().$queryRaw<RevisionRow[]>`
    SELECT r.number, r.address, r.created_at AS "createdAt", r.report - 'fates' AS report,
      CASE WHEN p.id IS NULL THEN NULL ELSE json_build_object('id', p.id, 'name', p.name) END AS "createdBy"
    FROM revisions r LEFT JOIN people p ON p.id = r.created_by_id
    WHERE r.article_id = ${articleId}::uuid AND r.number < ${cursor} ORDER BY r.number DESC LIMIT ${limit + 1}`
  const items = rows.slice(0, limit).map(({ report, createdAt, ...revision }) => ({
    ...revision,
    createdAt: createdAt.toISOString(),
    report: countsOf(report),
  }))
  return { items, next: rows.length > limit ? String(items.at(-1)?.number) : null }
}

/** The same for a person who may see the article; one that they may not see is missing (404). */
export async function revisionsPage(
  { articleId, ...asked }: z.output<typeof RevisionsPage>,
  actor: Actor,
): Promise<Page> {
  await refuseUnseenArticle(articleId, actor)
  return revisionsOf(articleId, asked)
}
