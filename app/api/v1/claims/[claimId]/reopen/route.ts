import { ClaimDetail } from '@/lib/domain/claim-view'
import { claimDetail } from '@/lib/queries/claim'
import { changeRoute } from '@/lib/server/route-handler'
import { reopenClaim, ReopenClaim } from '@/lib/use-cases/reopen-claim'

export const POST = changeRoute(ReopenClaim, ClaimDetail, async ({ input, actor }) => {
  await reopenClaim(input, actor)
  return claimDetail(input.claimId, actor)
})
