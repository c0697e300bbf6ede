import 'server-only'
import type { CheckedClaim } from '@/lib/domain/articles/article'
import { asksForEdit } from '@/lib/domain/articles/article'
import type { ClaimStatus } from '@/lib/domain/claims/claim'
import type { Outcome } from '@/lib/domain/verdicts/verdict'
import type { Transaction } from './transaction'

interface Alike {
  status: ClaimStatus
  isApplied: boolean
  isMade: boolean
  isVanished: boolean
  outcome: Outcome | null
  /** Whether the verdict has other words, or asks for removal. */
  isWorded: boolean
  mergedAway: boolean
  movedAway: boolean
  count: number
}

/**
 * The claims of an article as clearing it asks about them: those that are alike come as one row, however many they are. Suggestions that
 * went with another language come as dismissed ones.
 */
export async function checkedClaims(
  client: Pick<Transaction, '$queryRaw'>,
  articleId: string,
): Promise<CheckedClaim[]> {
  const rows = await client.$queryRaw<Alike[]>`
    SELECT c.status::text, c.applied_in IS NOT NULL AS "isApplied",
      c.created_by_id IS NOT NULL AS "isMade", false AS "isVanished", v.outcome::text, v.replacement IS NOT NULL AS "isWorded",
      c.status = 'MERGED' AND galley_merged_away(c.id) AS "mergedAway",
      c.id IN (SELECT galley_moved_away(${articleId}::uuid)) AS "movedAway", count(*)::int
    FROM claims c LEFT JOIN LATERAL (SELECT * FROM verdicts v WHERE v.claim_id = c.id AND v.ended_at IS NULL OFFSET 0) v ON true
    WHERE c.article_id = ${articleId}::uuid GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
    UNION ALL SELECT 'DISMISSED', false, false, true, NULL, false, false, false, galley_vanished(${articleId}::uuid)`
  return rows.flatMap(({ isApplied, outcome, isWorded, count, ...claim }) => {
    const live = outcome === null ? undefined : { outcome, replacement: isWorded ? '' : null }
    return new Array<CheckedClaim>(count).fill({ ...claim, editPending: !isApplied && asksForEdit(live) })
  })
}
