import 'server-only'
import { Prisma } from '@/lib/db/generated/client'

/**
 * The articles in which somebody was given claims, or claims that are in one state, as rows of (article_id). They are gone to one by one
 * in the index, where DISTINCT would read every claim that they were ever given.
 */
export function articlesGiven(holderId: Prisma.Sql, status?: Prisma.Sql): Prisma.Sql {
  const theirs = Prisma.sql`c.assignee_id = ${holderId}${status ? Prisma.sql` AND c.status = ${status}` : Prisma.empty}`
  return Prisma.sql`
    WITH RECURSIVE given AS (
      (SELECT c.article_id FROM claims c WHERE ${theirs} ORDER BY c.article_id LIMIT 1)
      UNION ALL
      SELECT (SELECT c.article_id FROM claims c WHERE ${theirs} AND c.article_id > g.article_id ORDER BY c.article_id LIMIT 1)
      FROM given g WHERE g.article_id IS NOT NULL)
    SELECT article_id FROM given WHERE article_id IS NOT NULL`
}
