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
const TALLIED = {
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

/** What an article still has to get through, as the database counts it: a selection. */
export const TALLIES = {
  suggested: true,
  open: true,
  inReview: true,
  returned: true,
  approved: true,
  stale: true,
  orphaned: true,
  dismissalAsked: true,
} as const

type Column = (typeof TALLIED)[ClaimStatus]

/** The claims of each state of which there are any. */
export function statesIn(tally: { [Name in Column]?: number | null }): Partial<Record<ClaimStatus, number>> {
  return Object.fromEntries(
    CLAIM_STATUSES.flatMap((status) => {
      const count = tally[TALLIED[status]] ?? 0
      return count > 0 ? [[status, count]] : []
    }),
  )
}

function progressIn(tally: ArticleTally): ProgressView {
  const byStatus = statesIn(tally)
  const sum = (counts: (status: ClaimStatus) => boolean) =>
    CLAIM_STATUSES.reduce((all, status) => all + (counts(status) && !aside(status) ? (byStatus[status] ?? 0) : 0), 0)
  return {
    total: sum(() => true),
    settled: sum((status) => CLAIM_STATUS_INFO[status].settled),
    wrong: tally.wrong,
    byStatus,
  }
}

/** How far the claims of each of these articles are, as the database keeps count of it. */
export async function progressOf(articleIds: string[]): Promise<(articleId: string) => ProgressView> {
  if (articleIds.length === 0) return () => NOTHING
  const tallies = await db().articleTally.findMany({ where: { articleId: { in: articleIds } } })
  const found = new Map(tallies.map((tally) => [tally.articleId, progressIn(tally)]))
  return (articleId) => found.get(articleId) ?? NOTHING
}
