import 'server-only'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { Actor } from '@/lib/domain/people/actor'
import type { ArticleStatus } from '@/lib/domain/articles/article'
import type { ArticleView } from '@/lib/domain/articles/article-view'
import { isReadable } from '@/lib/domain/iso'
import { ARTICLE_ROW, articleView } from './article-rows'
import { articlesSeenBy } from './articles-seen-by'
import { COUNTED } from '@/lib/queries/counted'
import { saysAll, wordsIn } from '@/lib/queries/says'
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

/** More articles than a list shows pages of. */
const MOST_FOUND = 5000

async function articlesSaying(words: readonly string[]): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT a.id FROM articles a WHERE ${saysAll(Prisma.sql`a.headline || ' ' || a.byline`, words)}
    ORDER BY a.id DESC LIMIT ${MOST_FOUND}`
  return rows.map(({ id }) => id)
}

/** What an article of this filter is; the place in the list left aside. */
async function conditions(
  filter: Omit<ArticleFilter, 'byDeadline' | 'cursor' | 'limit'>,
  actor: Actor,
): Promise<Prisma.ArticleWhereInput[]> {
  const { status, q, mine, dueBefore, section, owner } = filter
  const and: Prisma.ArticleWhereInput[] = [articlesSeenBy(actor)]
  if (status) and.push({ status })
  const words = wordsIn(q ?? '')
  if (words.length > 0) and.push({ id: { in: await articlesSaying(words) } })
  if (mine) and.push({ OR: [{ assigneeId: actor.id }, { claims: { some: { assigneeId: actor.id } } }] })
  if (dueBefore) and.push({ dueAt: { lt: dueBefore } })
  if (section) and.push({ section })
  if (owner) and.push({ assigneeId: owner === NOBODY ? null : owner })
  return and
}

/** How many articles fit the filter, up to one more than are counted. */
export async function countArticles(filter: Omit<ArticleFilter, 'cursor' | 'limit'>, actor: Actor): Promise<number> {
  return db().article.count({ where: { AND: await conditions(filter, actor) }, take: COUNTED })
}

/** What comes after an article in the list. Ids are of version 7: their order is that of time. */
async function after(cursor: string, byDeadline: boolean, actor: Actor): Promise<Prisma.ArticleWhereInput> {
  const id = { lt: cursor }
  if (!byDeadline) return { id }
  const where = { AND: [articlesSeenBy(actor), { id: cursor }] }
  const { dueAt } = (await db().article.findFirst({ where, select: { dueAt: true } })) ?? {}
  if (!dueAt || !isReadable(dueAt)) return { dueAt: null, id }
  return { OR: [{ dueAt: { gt: dueAt } }, { dueAt, id }, { dueAt: null }] }
}

/** Articles with their progress; a constant number of queries. */
export async function listArticles(filter: ArticleFilter, actor: Actor): Promise<ArticlePage> {
  const { cursor, limit, byDeadline = false } = filter
  const and = await conditions(filter, actor)
  if (cursor !== undefined) and.push(await after(cursor, byDeadline, actor))
  const rows = await db().article.findMany({
    where: { AND: and },
    orderBy: [...(byDeadline ? [{ dueAt: { sort: 'asc', nulls: 'last' } } as const] : []), { id: 'desc' }],
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
