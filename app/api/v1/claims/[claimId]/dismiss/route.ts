import { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { claimDetail } from '@/lib/queries/claims/claim'
import { changeRoute } from '@/lib/server/route-handler'
import { DismissClaim, dismissClaim } from '@/lib/use-cases/claims/dismiss-claim'

export const POST = changeRoute(DismissClaim, ClaimDetail, async ({ input, actor }) => {
  await dismissClaim(input, actor)
  return claimDetail(input.claimId, actor)
})
