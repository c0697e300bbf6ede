import { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { claimDetail } from '@/lib/queries/claims/claim'
import { changeRoute } from '@/lib/server/route-handler'
import { reuseEvidence, ReuseEvidence } from '@/lib/use-cases/evidence/reuse-evidence'

export const POST = changeRoute(
  ReuseEvidence,
  ClaimDetail,
  async ({ input, actor }) => {
    await reuseEvidence(input, actor)
    return claimDetail(input.claimId, actor)
  },
  201,
)
