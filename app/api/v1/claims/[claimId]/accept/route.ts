import { ClaimDetail } from '@/lib/domain/claim-view'
import { claimDetail } from '@/lib/queries/claim'
import { changeRoute } from '@/lib/server/route-handler'
import { AcceptClaim, acceptClaim } from '@/lib/use-cases/accept-claim'

export const POST = changeRoute(AcceptClaim, ClaimDetail, async ({ input, actor }) => {
  await acceptClaim(input, actor)
  return claimDetail(input.claimId, actor)
})
