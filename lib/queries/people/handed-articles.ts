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

/** What is looked for: everything that somebody holds where no ids are given. */
interface Asked {
  key: string
  articlesOf: string | null
  claimsOf: string | null
  articles: readonly string[] | null
  claims: readonly string[] | null
}

interface Found extends Omit<HandedArticle, 'dueAt'> {
  key: string
  dueAt: Date | null
  /** Of all articles under this key. */
  all: number
}

/**
 * The first articles of each, by deadline, those without one last, in one statement for all. What is held by somebody who is away is found
 * article by article, and its claims are counted in the articles that are shown alone.
 */
export async function articlesFor(asked: readonly Asked[]): Promise<Map<string, Found[]>> {
  if (asked.length === 0) return new Map()
  const unsettled = Prisma.sql`${[...HELD.claims('').status.in]}::"ClaimStatus"[]`
  const rows = await db().$queryRaw<Found[]>`
    WITH asked AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
        AS h (key uuid, "articlesOf" uuid, "claimsOf" uuid, articles uuid[], claims uuid[])),
    places AS (
      SELECT h.key, a.id, TRUE AS whole FROM asked h CROSS JOIN unnest(h.articles) i (id) JOIN articles a ON a.id = i.id
      WHERE a.assignee_id = h."articlesOf" AND a.status = 'CHECKING'
      UNION ALL
      SELECT h.key, a.id, TRUE FROM asked h JOIN articles a ON a.assignee_id = h."articlesOf" AND a.status = 'CHECKING'
      WHERE h.articles IS NULL
      UNION ALL
      SELECT h.key, c.article_id, FALSE FROM asked h CROSS JOIN unnest(h.claims) i (id) JOIN claims c ON c.id = i.id
      WHERE c.assignee_id = h."claimsOf" AND c.status = ANY (${unsettled})
      UNION ALL
      SELECT h.key, x.article_id, FALSE FROM asked h CROSS JOIN unnest(${unsettled}) s (status)
        CROSS JOIN LATERAL (${articlesGiven(Prisma.sql`h."claimsOf"`, Prisma.sql`s.status`)}) x
      WHERE h.claims IS NULL),
    shown AS (
      SELECT * FROM (
        SELECT p.key, a.id, a.headline, a.due_at, p.whole, count(*) OVER (PARTITION BY p.key)::int AS "all",
          row_number() OVER (PARTITION BY p.key ORDER BY a.due_at, a.id) AS place
        FROM (SELECT key, id, bool_or(whole) AS whole FROM places GROUP BY key, id) p JOIN articles a ON a.id = p.id) p
      WHERE p.place <= ${SHOWN})
    SELECT s.key, s.id, s.headline, s.due_at AS "dueAt", s.whole, s."all", held.claims, held.returned
    FROM shown s JOIN asked h ON h.key = s.key CROSS JOIN LATERAL (
      SELECT count(*)::int AS claims, (count(*) FILTER (WHERE c.status = 'RETURNED'))::int AS returned FROM claims c
      WHERE c.assignee_id = h."claimsOf" AND c.status = ANY (${unsettled}) AND c.article_id = s.id
        AND (h.claims IS NULL OR c.id IN (SELECT unnest(h.claims)))) held
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
