import 'server-only'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/people/actor'
import { articlesSeenBy } from './articles-seen-by'
import { nothingBut } from './progress'

/** The newest article in checking on whose suggestions nobody has decided anything yet. */
export async function unbegunArticle(actor: Actor): Promise<{ id: string; headline: string } | null> {
  return db().article.findFirst({
    where: {
      AND: [articlesSeenBy(actor), { status: 'CHECKING', tally: { ...nothingBut('SUGGESTED'), suggested: { gt: 0 } } }],
    },
    orderBy: { id: 'desc' },
    select: { id: true, headline: true },
  })
}
