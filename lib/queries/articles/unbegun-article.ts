import 'server-only'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/people/actor'
import { readsTheDesk } from '@/lib/domain/people/actor'

/** The newest article in checking on whose suggestions nobody has decided anything yet. The index `article_tallies_unbegun` has just these. */
export async function unbegunArticle(actor: Actor): Promise<{ id: string; headline: string } | null> {
  const [newest] = await db().$queryRaw<{ id: string; headline: string }[]>`
    SELECT a.id, a.headline FROM article_tallies t JOIN articles a ON a.id = t.article_id
    WHERE ${readsTheDesk(actor)} AND t.checking AND t.suggested > 0 AND t.open = 0 AND t.in_review = 0 AND t.returned = 0 AND t.approved = 0
      AND t.stale = 0 AND t.orphaned = 0 AND t.dismissal_asked = 0 AND t.dismissed = 0 AND t.merged = 0
    ORDER BY t.article_id DESC LIMIT 1`
  return newest ?? null
}
