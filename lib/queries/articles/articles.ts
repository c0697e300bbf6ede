import 'server-only'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { Actor } from '@/lib/domain/people/actor'
import type { ArticleStatus } from '@/lib/domain/articles/article'
import type { ArticleView } from '@/lib/domain/articles/article-view'
import { readsTheDesk } from '@/lib/domain/people/actor'
import { ARTICLE_ROW, articleView } from './article-rows'
import { COUNTED } from '@/lib/domain/counted'
import { articlesGiven } from '@/lib/queries/claims/articles-given'
import { inOrder } from '@/lib/queries/in-order'
import { soughtWords } from '@/lib/domain/text/fold'
import { foldedSaysAll } from '@/lib/queries/says'
import { progressOf } from './progress'

export const NOBODY = 'nobody'

export interface ArticleFilter {
  status?: ArticleStatus | undefined
  /** Words of the headline or the byline. */
  q?: string | undefined
  /** Only what I have, or have a claim of. */
  mine?: boolean | undefined
  /** Only what this person has, or has a claim of. */
  of?: string | undefined
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

type Narrowed = Omit<ArticleFilter, 'mine' | 'of' | 'byDeadline' | 'cursor' | 'limit'>

/** Whose articles and claims alone are asked for. */
const holderIn = ({ mine, of }: Pick<ArticleFilter, 'mine' | 'of'>, actor: Actor) => (mine ? actor.id : of || null)

/** What an article `a` of this filter is; whose it is and the place in the list left aside. */
function conditions(filter: Narrowed, actor: Actor): Prisma.Sql[] {
  const { status, q, dueBefore, section, owner } = filter
  const and = [Prisma.sql`${readsTheDesk(actor)}`]
  if (status) and.push(Prisma.sql`a.status = ${status}::"ArticleStatus"`)
  const words = soughtWords(q ?? '')
  if (words.length > 0) and.push(foldedSaysAll(Prisma.sql`a.searchable`, words))
  if (dueBefore) and.push(Prisma.sql`a.due_at < ${dueBefore}`)
  if (section) and.push(Prisma.sql`a.section = ${section}`)
  if (owner === NOBODY) and.push(Prisma.sql`a.assignee_id IS NULL`)
  else if (owner) and.push(Prisma.sql`a.assignee_id = ${owner}::uuid`)
  return and
}

/** Articles of somebody who has no more are gone to one by one; of somebody who has more, the list soon meets enough. */
const FEW = 1_000

/** The articles that somebody has, or has a claim of, up to one more than few. */
const heldBy = (holder: Prisma.Sql): Prisma.Sql => Prisma.sql`
  held AS MATERIALIZED (
    SELECT o.id FROM articles o WHERE o.assignee_id = ${holder} UNION ALL SELECT x.article_id FROM (${articlesGiven(holder)}) x LIMIT ${FEW + 1})`

/**
 * Rows that are asked for `among` other conditions, of those articles alone that are `held`: by one of two questions, of which the other is
 * not carried out. The second looks for one claim of each article that it meets; for EXISTS, every claim that they were given might be read.
 */
function ofHeld(holder: Prisma.Sql, among: (which: Prisma.Sql) => Prisma.Sql): Prisma.Sql {
  const hasFew = Prisma.sql`(SELECT count(*) FROM held) <= ${FEW}`
  return Prisma.sql`
    SELECT * FROM (${among(Prisma.sql`${hasFew} AND a.id = ANY (ARRAY(SELECT id FROM held))`)}) few
    UNION ALL SELECT * FROM (${among(Prisma.sql`NOT ${hasFew} AND (a.assignee_id = ${holder}
      OR (SELECT TRUE FROM claims c WHERE c.assignee_id = ${holder} AND c.article_id = a.id LIMIT 1))`)}) many`
}

type Counted = Omit<ArticleFilter, 'byDeadline' | 'cursor' | 'limit'>

/** How many articles fit each of these filters, up to one more than are counted: a statement for all that ask for one person’s. */
export async function countArticles(filters: readonly Counted[], actor: Actor): Promise<number[]> {
  const counts: number[] = []
  const byHolder = Map.groupBy(filters.entries(), ([, filter]) => holderIn(filter, actor))
  for (const [holderId, asked] of byHolder) {
    const holder = holderId ? Prisma.sql`${holderId}::uuid` : null
    const counted = asked.map(([, filter]) => {
      const and = Prisma.join(conditions(filter, actor), ' AND ')
      const among = (which: Prisma.Sql) => Prisma.sql`
        SELECT a.id FROM articles a WHERE ${and} AND ${which} ORDER BY a.id DESC LIMIT ${COUNTED}`
      return Prisma.sql`(SELECT count(*) FROM (${holder ? ofHeld(holder, among) : among(Prisma.sql`TRUE`)}) counted)`
    })
    const [row] = await db().$queryRaw<{ counts: number[] }[]>`
      ${holder ? Prisma.sql`WITH ${heldBy(holder)}` : Prisma.empty} SELECT ARRAY[${Prisma.join(counted)}]::int[] AS counts`
    asked.forEach(([place], at) => {
      counts[place] = row?.counts[at] ?? 0
    })
  }
  return counts
}

const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff'
const BY_DEADLINE = Prisma.sql`due_at ASC NULLS LAST, id DESC`

/**
 * The articles that come after one in the order of their deadlines, by three scans that each begin where they have to: those with the
 * same deadline, those with a later one, those without. One condition with OR would begin at the first article.
 */
function afterByDeadline(cursor: string, and: Prisma.Sql, count: number): Prisma.Sql {
  const due = Prisma.sql`(SELECT k.due_at FROM articles k WHERE k.id = ${cursor}::uuid)`
  const first = (which: Prisma.Sql) => Prisma.sql`
    (SELECT a.id, a.due_at FROM articles a WHERE ${which} AND ${and} ORDER BY a.due_at, a.id DESC LIMIT ${count})`
  return Prisma.sql`
    SELECT * FROM (
      ${first(Prisma.sql`a.due_at = ${due} AND a.id < ${cursor}::uuid`)}
      UNION ALL ${first(Prisma.sql`a.due_at > ${due}`)}
      UNION ALL ${first(Prisma.sql`a.due_at IS NULL AND a.id < CASE WHEN ${due} IS NULL THEN ${cursor}::uuid ELSE ${LAST_ID}::uuid END`)}) later
    ORDER BY ${BY_DEADLINE} LIMIT ${count}`
}

/** The ids, and the deadlines, of a page and of one article more. Ids are of version 7: their order is that of time. */
function pageOfIds(
  { cursor, limit, byDeadline = false, mine, of, ...filter }: ArticleFilter,
  actor: Actor,
): Prisma.Sql {
  const given = Prisma.join(conditions(filter, actor), ' AND ')
  const among = (which: Prisma.Sql) => {
    const and = Prisma.sql`${given} AND ${which}`
    if (cursor !== undefined && byDeadline) return afterByDeadline(cursor, and, limit + 1)
    return Prisma.sql`
      SELECT a.id, a.due_at FROM articles a WHERE ${and} ${cursor === undefined ? Prisma.empty : Prisma.sql`AND a.id < ${cursor}::uuid`}
      ORDER BY ${byDeadline ? Prisma.sql`a.due_at ASC NULLS LAST,` : Prisma.empty} a.id DESC LIMIT ${limit + 1}`
  }
  const holderId = holderIn({ mine, of }, actor)
  if (!holderId) return among(Prisma.sql`TRUE`)
  const holder = Prisma.sql`${holderId}::uuid`
  return Prisma.sql`WITH ${heldBy(holder)} SELECT id FROM (${ofHeld(holder, among)}) page ORDER BY ${byDeadline ? BY_DEADLINE : Prisma.sql`id DESC`}`
}

/** Articles with their progress; a constant number of queries. */
export async function listArticles(filter: ArticleFilter, actor: Actor): Promise<ArticlePage> {
  const { limit } = filter
  const found = await db().$queryRaw<{ id: string }[]>(pageOfIds(filter, actor))
  const ids = found.map(({ id }) => id)
  const rows = inOrder(ids, await db().article.findMany({ where: { id: { in: ids } }, select: ARTICLE_ROW }))
  const page = rows.slice(0, limit)
  const progress = await progressOf(page.map(({ id }) => id))
  return {
    items: page.map((row) => articleView(row, progress(row.id))),
    next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  }
}
