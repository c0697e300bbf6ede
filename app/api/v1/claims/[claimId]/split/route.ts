import { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { claimDetail } from '@/lib/queries/claims/claim'
import { changeRoute } from '@/lib/server/route-handler'
import { SplitClaim, splitClaim } from '@/lib/use-cases/claims/split-claim'

export const POST = changeRoute(
  SplitClaim,
  ClaimDetail,
  async ({ input, actor }) => {
    const { claimId } = await splitClaim(input, actor)
    return claimDetail(claimId, actor)
  },
  201,
)
