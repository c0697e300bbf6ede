import { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { claimDetail } from '@/lib/queries/claims/claim'
import { changeRoute } from '@/lib/server/route-handler'
import { ReanchorClaim, reanchorClaim } from '@/lib/use-cases/claims/reanchor-claim'

export const POST = changeRoute(ReanchorClaim, ClaimDetail, async ({ input, actor }) => {
  await reanchorClaim(input, actor)
  return claimDetail(input.claimId, actor)
})
