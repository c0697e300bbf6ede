import { ClaimDetail } from '@/lib/domain/claim-view'
import { claimDetail } from '@/lib/queries/claim'
import { changeRoute } from '@/lib/server/route-handler'
import { SplitClaim, splitClaim } from '@/lib/use-cases/split-claim'

export const POST = changeRoute(
  SplitClaim,
  ClaimDetail,
  async ({ input, actor }) => {
    const { claimId } = await splitClaim(input, actor)
    return claimDetail(claimId, actor)
  },
  201,
)
