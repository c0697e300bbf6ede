import 'server-only'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { Actor } from '@/lib/domain/people/actor'
import type { ArticleStatus } from '@/lib/domain/articles/article'
import type { ArticleView } from '@/lib/domain/articles/article-view'
import { readsTheDesk } from '@/lib/domain/people/actor'
import { ARTICLE_ROW, articleView } from './article-rows'
import { COUNTED } from '@/lib/domain/counted'
import { inOrder } from '@/lib/queries/in-order'
import { foldedSaysAll, wordsIn } from '@/lib/queries/says'
import { progressOf } from './progress'

export const NOBODY = 'nobody'

export interface ArticleFilter {
  status?: ArticleStatus | undefined
  /** Words of the headline or the byline. */
  q?: string | undefined
  /** Only what I have, or have a claim of. */
  mine?: boolean | undefined
  /** Only what is due before this moment, or should have been. */
  dueBefore?: Date | undefined
  section?: string | undefined
  /** With whom it is: a person’s id, or NOBODY. */
  owner?: string | undefined
  /** By deadline, those without one last; else the newest first. */
  byDeadline?: boolean | undefined
  /** The `next` of the page before. */
  cursor?: string | undefined
  limit: number
}

export interface ArticlePage {
  items: ArticleView[]
  next: string | null
}

/** What an article `a` of this filter is; the place in the list left aside. */
function conditions(filter: Omit<ArticleFilter, 'byDeadline' | 'cursor' | 'limit'>, actor: Actor): Prisma.Sql[] {
  const { status, q, mine, dueBefore, section, owner } = filter
  const and = [Prisma.sql`${readsTheDesk(actor)}`]
  if (status) and.push(Prisma.sql`a.status = ${status}::"ArticleStatus"`)
  const words = wordsIn(q ?? '')
  if (words.length > 0) and.push(foldedSaysAll(Prisma.sql`a.searchable`, words))
  if (mine) {
    const ofClaims = Prisma.sql`SELECT c.article_id FROM claims c WHERE c.assignee_id = ${actor.id}::uuid`
    and.push(
      Prisma.sql`a.id IN (SELECT o.id FROM articles o WHERE o.assignee_id = ${actor.id}::uuid UNION ${ofClaims})`,
    )
  }
  if (dueBefore) and.push(Prisma.sql`a.due_at < ${dueBefore}`)
  if (section) and.push(Prisma.sql`a.section = ${section}`)
  if (owner === NOBODY) and.push(Prisma.sql`a.assignee_id IS NULL`)
  else if (owner) and.push(Prisma.sql`a.assignee_id = ${owner}::uuid`)
  return and
}

/** How many articles fit the filter, up to one more than are counted. */
export async function countArticles(filter: Omit<ArticleFilter, 'cursor' | 'limit'>, actor: Actor): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      SELECT FROM articles a WHERE ${Prisma.join(conditions(filter, actor), ' AND ')}
      ORDER BY a.id DESC LIMIT ${COUNTED}) counted`
  return row?.count ?? 0
}

/** What comes after an article in the list. Ids are of version 7: their order is that of time. */
function after(cursor: string, byDeadline: boolean): Prisma.Sql {
  const isOlder = Prisma.sql`a.id < ${cursor}::uuid`
  if (!byDeadline) return isOlder
  const due = Prisma.sql`(SELECT k.due_at FROM articles k WHERE k.id = ${cursor}::uuid)`
  return Prisma.sql`(a.due_at > ${due} OR a.due_at IS NOT DISTINCT FROM ${due} AND ${isOlder}
    OR a.due_at IS NULL AND ${due} IS NOT NULL)`
}

/** Articles with their progress; a constant number of queries. */
export async function listArticles(filter: ArticleFilter, actor: Actor): Promise<ArticlePage> {
  const { cursor, limit, byDeadline = false } = filter
  const and = conditions(filter, actor)
  if (cursor !== undefined) and.push(after(cursor, byDeadline))
  const found = await db().$queryRaw<{ id: string }[]>`
    SELECT a.id FROM articles a WHERE ${Prisma.join(and, ' AND ')}
    ORDER BY ${byDeadline ? Prisma.sql`a.due_at ASC NULLS LAST,` : Prisma.empty} a.id DESC LIMIT ${limit + 1}`
  const ids = found.map(({ id }) => id)
  const rows = inOrder(ids, await db().article.findMany({ where: { id: { in: ids } }, select: ARTICLE_ROW }))
  const page = rows.slice(0, limit)
  const progress = await progressOf(page.map(({ id }) => id))
  return {
    items: page.map((row) => articleView(row, progress(row.id))),
    next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  }
}
