import 'server-only'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/people/actor'
import type { CorrectionStatus } from '@/lib/domain/corrections/correction'
import type { CorrectionView } from '@/lib/domain/corrections/correction-view'
import { articlesSeenBy } from '@/lib/queries/articles/articles-seen-by'
import { newsroomPlace } from '@/lib/db/newsroom-place'
import { CORRECTION_ROW, correctionView } from './correction-rows'

interface Wanted {
  status?: CorrectionStatus | undefined
  articleId?: string | undefined
  /** The `next` of the page before. */
  cursor?: string | undefined
  limit: number
}

/** Corrections of any state, newest draft first. */
export async function corrections(
  { status, articleId, cursor, limit }: Wanted,
  actor: Actor,
): Promise<{ items: CorrectionView[]; next: string | null }> {
  const rows = await db().correction.findMany({
    where: {
      article: articlesSeenBy(actor),
      ...(status !== undefined && { status }),
      ...(articleId !== undefined && { articleId }),
      // Ids are made in order of time.
      ...(cursor !== undefined && { id: { lt: cursor } }),
    },
    orderBy: { id: 'desc' },
    take: limit + 1,
    select: CORRECTION_ROW,
  })
  const page = rows.slice(0, limit)
  const now = new Date()
  const { timeZone } = await newsroomPlace()
  return {
    items: page.map((row) => correctionView(row, now, timeZone)),
    next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  }
}
