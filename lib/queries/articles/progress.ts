import 'server-only'
import { db } from '@/lib/db/client'
import type { ProgressView } from '@/lib/domain/articles/article-view'
import type { ClaimStatus } from '@/lib/domain/claims/claim'
import { CLAIM_STATUS_INFO } from '@/lib/domain/claims/claim'

const NOTHING: ProgressView = { total: 0, settled: 0, wrong: 0, byStatus: {} }
/** Not part of what an article still has to get through. */
const aside = (status: ClaimStatus) => status === 'DISMISSED' || status === 'MERGED'

/** How far the claims of each of these articles are; two queries for any number of articles. */
export async function progressOf(articleIds: string[]): Promise<(articleId: string) => ProgressView> {
  if (articleIds.length === 0) return () => NOTHING
  const [states, wrong] = await Promise.all([
    db().claim.groupBy({ by: ['articleId', 'status'], where: { articleId: { in: articleIds } }, _count: true }),
    db().claim.groupBy({
      by: ['articleId'],
      where: {
        articleId: { in: articleIds },
        status: { notIn: ['OPEN', 'DISMISSED', 'MERGED'] },
        verdicts: { some: { endedAt: null, outcome: 'WRONG' } },
      },
      _count: true,
    }),
  ])
  const found = new Map<string, ProgressView>()
  for (const { articleId, status, _count } of states) {
    const so = found.get(articleId) ?? NOTHING
    const counts = !aside(status)
    found.set(articleId, {
      ...so,
      total: so.total + (counts ? _count : 0),
      settled: so.settled + (counts && CLAIM_STATUS_INFO[status].settled ? _count : 0),
      byStatus: { ...so.byStatus, [status]: _count },
    })
  }
  for (const { articleId, _count } of wrong) {
    const so = found.get(articleId)
    if (so) so.wrong = _count
  }
  return (articleId) => found.get(articleId) ?? NOTHING
}
