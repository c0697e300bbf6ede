import 'server-only'
import { db } from '@/lib/db/client'
import type { ArticleTally } from '@/lib/db/generated/client'
import type { ProgressView } from '@/lib/domain/articles/article-view'
import type { ClaimStatus } from '@/lib/domain/claims/claim'
import { CLAIM_STATUS_INFO, CLAIM_STATUSES } from '@/lib/domain/claims/claim'

const NOTHING: ProgressView = { total: 0, settled: 0, wrong: 0, byStatus: {} }
/** Not part of what an article still has to get through. */
const aside = (status: ClaimStatus) => status === 'DISMISSED' || status === 'MERGED'

/** Where the database counts the claims of each state. */
export const TALLIED = {
  SUGGESTED: 'suggested',
  OPEN: 'open',
  IN_REVIEW: 'inReview',
  RETURNED: 'returned',
  APPROVED: 'approved',
  STALE: 'stale',
  ORPHANED: 'orphaned',
  DISMISSAL_ASKED: 'dismissalAsked',
  DISMISSED: 'dismissed',
  MERGED: 'merged',
} as const satisfies Record<ClaimStatus, keyof ArticleTally>

function progressIn(tally: ArticleTally): ProgressView {
  const progress = { ...NOTHING, wrong: tally.wrong, byStatus: {} as Partial<Record<ClaimStatus, number>> }
  for (const status of CLAIM_STATUSES) {
    const count = tally[TALLIED[status]]
    if (count === 0) continue
    progress.byStatus[status] = count
    if (aside(status)) continue
    progress.total += count
    if (CLAIM_STATUS_INFO[status].settled) progress.settled += count
  }
  return progress
}

/** How far the claims of each of these articles are, as the database keeps count of it. */
export async function progressOf(articleIds: string[]): Promise<(articleId: string) => ProgressView> {
  if (articleIds.length === 0) return () => NOTHING
  const tallies = await db().articleTally.findMany({ where: { articleId: { in: articleIds } } })
  const found = new Map(tallies.map((tally) => [tally.articleId, progressIn(tally)]))
  return (articleId) => found.get(articleId) ?? NOTHING
}
