import 'server-only'
import { Prisma } from '@/lib/db/generated/client'

/** What somebody has to do with claims: they were given them, or theirs is the verdict that waits. Each begins an index. */
export const CLAIMS_OF = {
  given: { rows: Prisma.sql`claims`, holder: Prisma.sql`assignee_id`, claim: Prisma.sql`id` },
  judged: { rows: Prisma.sql`waiting_verdicts`, holder: Prisma.sql`given_by_id`, claim: Prisma.sql`claim_id` },
} as const

/**
 * The articles in which somebody was given claims (or gave verdicts that wait), or those of claims that are in one state, as rows of
 * (article_id). They are gone to one by one in the index, where DISTINCT would read every claim that they were ever given.
 */
export function articlesGiven(
  holderId: Prisma.Sql,
  status?: Prisma.Sql,
  { rows, holder }: (typeof CLAIMS_OF)[keyof typeof CLAIMS_OF] = CLAIMS_OF.given,
): Prisma.Sql {
  const theirs = Prisma.sql`c.${holder} = ${holderId}${status ? Prisma.sql` AND c.status = ${status}` : Prisma.empty}`
  return Prisma.sql`
    WITH RECURSIVE given AS (
      (SELECT c.article_id FROM ${rows} c WHERE ${theirs} ORDER BY c.article_id LIMIT 1)
      UNION ALL
      SELECT (SELECT c.article_id FROM ${rows} c WHERE ${theirs} AND c.article_id > g.article_id ORDER BY c.article_id LIMIT 1)
      FROM given g WHERE g.article_id IS NOT NULL)
    SELECT article_id FROM given WHERE article_id IS NOT NULL`
}
