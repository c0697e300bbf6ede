import 'server-only'
import { db } from '@/lib/db/client'

/** Articles that are keyed by one statement, so that nobody waits for it. */
const AT_ONCE = 5

/**
 * Gives the claims of articles from before there were keys theirs, the newest first: what is approved in them is seen elsewhere from then on.
 * Answers whether there may be more.
 */
export async function keyArticles(): Promise<boolean> {
  const [row] = await db().$queryRaw<{ done: number }[]>`SELECT galley_key_articles(${AT_ONCE}::int) AS done`
  return row?.done === AT_ONCE
}
