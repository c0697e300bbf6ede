import { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { claimDetail } from '@/lib/queries/claims/claim'
import { changeRoute } from '@/lib/server/route-handler'
import { reopenClaim, ReopenClaim } from '@/lib/use-cases/claims/reopen-claim'

export const POST = changeRoute(ReopenClaim, ClaimDetail, async ({ input, actor }) => {
  await reopenClaim(input, actor)
  return claimDetail(input.claimId, actor)
})
