import { ClaimDetail } from '@/lib/domain/claim-view'
import { claimDetail } from '@/lib/queries/claim'
import { changeRoute } from '@/lib/server/route-handler'
import { ReanchorClaim, reanchorClaim } from '@/lib/use-cases/reanchor-claim'

export const POST = changeRoute(ReanchorClaim, ClaimDetail, async ({ input, actor }) => {
  await reanchorClaim(input, actor)
  return claimDetail(input.claimId, actor)
})
