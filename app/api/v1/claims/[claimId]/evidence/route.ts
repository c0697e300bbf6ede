import { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { claimDetail } from '@/lib/queries/claims/claim'
import { changeRoute } from '@/lib/server/route-handler'
import { attachEvidence, AttachEvidence } from '@/lib/use-cases/evidence/attach-evidence'

export const POST = changeRoute(
  AttachEvidence,
  ClaimDetail,
  async ({ input, actor }) => {
    await attachEvidence(input, actor)
    return claimDetail(input.claimId, actor)
  },
  201,
)
