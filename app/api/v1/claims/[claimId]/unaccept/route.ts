import { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { claimDetail } from '@/lib/queries/claims/claim'
import { changeRoute } from '@/lib/server/route-handler'
import { UnacceptClaim, unacceptClaim } from '@/lib/use-cases/claims/unaccept-claim'

export const POST = changeRoute(UnacceptClaim, ClaimDetail, async ({ input, actor }) => {
  await unacceptClaim(input, actor)
  return claimDetail(input.claimId, actor)
})
