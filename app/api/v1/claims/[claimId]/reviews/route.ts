import { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { claimDetail } from '@/lib/queries/claims/claim'
import { changeRoute } from '@/lib/server/route-handler'
import { reviewVerdict, ReviewVerdict } from '@/lib/use-cases/verdicts/review-verdict'

export const POST = changeRoute(
  ReviewVerdict,
  ClaimDetail,
  async ({ input, actor }) => {
    await reviewVerdict(input, actor)
    return claimDetail(input.claimId, actor)
  },
  201,
)
