import 'server-only'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { HELD } from '@/lib/db/held-by'
import { isoOf } from '@/lib/domain/iso'
import { articlesGiven } from '@/lib/queries/claims/articles-given'

/** An article of which somebody was handed something. */
export interface HandedArticle {
  id: string
  headline: string
  /** RFC 3339, UTC. */
  dueAt: string | null
  /** Whether the article itself is with them, besides claims. */
  whole: boolean
  claims: number
  /** Of the claims, those that a reviewer returned. */
  returned: number
}

/** Lines of one list at most, and people of whom something came: the newest first, and the next once these were marked as seen. */
export const SHOWN = 20

/** What is looked for: what a hand-over names, where the key is one; else everything that somebody holds. */
interface Asked {
  key: string
  isHandOver: boolean
  articlesOf: string | null
  claimsOf: string | null
}

interface Found extends Omit<HandedArticle, 'dueAt'> {
  key: string
  dueAt: Date | null
  /** Of all articles under this key. */
  all: number
}

/**
 * The first articles of each, by deadline, those without one last, in one statement for all: what was handed over is named by its row alone,
 * however much it was. What is held by somebody who is away is found article by article, and its claims are counted in the articles that
 * are shown alone.
 */
export async function articlesFor(asked: readonly Asked[]): Promise<Map<string, Found[]>> {
  if (asked.length === 0) return new Map()
  const unsettled = Prisma.sql`${[...HELD.claims('').status.in]}::"ClaimStatus"[]`
  const counts = Prisma.sql`count(*)::int AS claims, (count(*) FILTER (WHERE c.status = 'RETURNED'))::int AS returned`
  const rows = await db().$queryRaw<Found[]>`
    WITH asked AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
        AS h (key uuid, "isHandOver" boolean, "articlesOf" uuid, "claimsOf" uuid)),
    handed AS MATERIALIZED (
      SELECT h.key, c.article_id, ${counts}
      FROM asked h JOIN hand_overs o ON o.id = h.key CROSS JOIN unnest(o.claims) i (id)
        CROSS JOIN LATERAL (SELECT * FROM claims c WHERE c.id = i.id OFFSET 0) c
      WHERE h."isHandOver" AND c.assignee_id = h."claimsOf" AND c.status = ANY (${unsettled})
      GROUP BY h.key, c.article_id),
    places AS (
      SELECT h.key, a.id, TRUE AS whole
      FROM asked h JOIN hand_overs o ON o.id = h.key CROSS JOIN unnest(o.articles) i (id)
        CROSS JOIN LATERAL (SELECT * FROM articles a WHERE a.id = i.id OFFSET 0) a
      WHERE h."isHandOver" AND a.assignee_id = h."articlesOf" AND a.status = 'CHECKING'
      UNION ALL
      SELECT h.key, a.id, TRUE FROM asked h JOIN articles a ON a.assignee_id = h."articlesOf" AND a.status = 'CHECKING'
      WHERE NOT h."isHandOver"
      UNION ALL
      SELECT key, article_id, FALSE FROM handed
      UNION ALL
      SELECT h.key, x.article_id, FALSE FROM asked h CROSS JOIN unnest(${unsettled}) s (status)
        CROSS JOIN LATERAL (${articlesGiven(Prisma.sql`h."claimsOf"`, Prisma.sql`s.status`)}) x
      WHERE NOT h."isHandOver"),
    shown AS (
      SELECT * FROM (
        SELECT p.key, a.id, a.headline, a.due_at, p.whole, (count(*) OVER of_key)::int AS "all",
          row_number() OVER (PARTITION BY p.key ORDER BY a.due_at, a.id) AS place
        FROM (SELECT key, id, bool_or(whole) AS whole FROM places GROUP BY key, id) p JOIN articles a ON a.id = p.id
        WINDOW of_key AS (PARTITION BY p.key)) p
      WHERE p.place <= ${SHOWN})
    SELECT s.key, s.id, s.headline, s.due_at AS "dueAt", s.whole, s."all",
      coalesce(g.claims, held.claims, 0) AS claims, coalesce(g.returned, held.returned, 0) AS returned
    FROM shown s JOIN asked h ON h.key = s.key LEFT JOIN handed g ON g.key = s.key AND g.article_id = s.id
      LEFT JOIN LATERAL (
        SELECT ${counts} FROM claims c
        WHERE c.assignee_id = h."claimsOf" AND c.status = ANY (${unsettled}) AND c.article_id = s.id) held ON NOT h."isHandOver"
    ORDER BY s.key, s.place`
  return Map.groupBy(rows, ({ key }) => key)
}

export function articlesIn(found: readonly Found[] = []) {
  return {
    articles: found.map(({ id, headline, dueAt, whole, claims, returned }) => {
      return { id, headline, dueAt: isoOf(dueAt), whole, claims, returned }
    }),
    articleCount: found[0]?.all ?? 0,
  }
}
