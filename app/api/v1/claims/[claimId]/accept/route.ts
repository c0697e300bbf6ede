import { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { claimDetail } from '@/lib/queries/claims/claim'
import { changeRoute } from '@/lib/server/route-handler'
import { AcceptClaim, acceptClaim } from '@/lib/use-cases/claims/accept-claim'

export const POST = changeRoute(AcceptClaim, ClaimDetail, async ({ input, actor }) => {
  await acceptClaim(input, actor)
  return claimDetail(input.claimId, actor)
})
