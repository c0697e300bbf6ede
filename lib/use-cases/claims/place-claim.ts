import 'server-only'
import type { Transaction } from '@/lib/db/transaction'
import { changeOfPlaces } from '@/lib/domain/claims/claim-places'
import type { Stretch } from '@/lib/domain/text/sentences'
import type { LockedArticle } from '@/lib/use-cases/articles/lock-article'
import { newestRevision } from '@/lib/use-cases/articles/lock-article'
import { writeAnchors } from './write-anchors'

/** Where a claim stands in the newest text of a locked article, in order. */
export async function placesOf(tx: Transaction, article: LockedArticle, claimId: string): Promise<Stretch[]> {
  return tx.anchor.findMany({
    where: { claimId, revision: { articleId: article.id, number: article.newestRevision } },
    orderBy: [{ start: 'asc' }, { end: 'asc' }],
    select: { start: true, end: true },
  })
}

/** Puts a claim of a locked article on other places of its newest text; those that stay are not touched. */
export async function placeClaim(
  tx: Transaction,
  article: LockedArticle,
  claimId: string,
  places: { before: readonly Stretch[]; now: readonly Stretch[] },
): Promise<void> {
  const { id: revisionId, text } = await newestRevision(tx, article)
  const { added, gone } = changeOfPlaces(places.before, places.now)
  if (gone.length > 0)
    await tx.anchor.deleteMany({ where: { claimId, revisionId, OR: gone.map(({ start, end }) => ({ start, end })) } })
  const placed = added.map((place) => ({ claimId, place }))
  await writeAnchors(tx, { articleId: article.id, revisionId, text }, placed)
}
