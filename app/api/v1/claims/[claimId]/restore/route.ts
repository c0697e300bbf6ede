import { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { claimDetail } from '@/lib/queries/claims/claim'
import { changeRoute } from '@/lib/server/route-handler'
import { RestoreClaim, restoreClaim } from '@/lib/use-cases/claims/restore-claim'

export const POST = changeRoute(RestoreClaim, ClaimDetail, async ({ input, actor }) => {
  await restoreClaim(input, actor)
  return claimDetail(input.claimId, actor)
})
