import { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { claimDetail } from '@/lib/queries/claims/claim'
import { changeRoute } from '@/lib/server/route-handler'
import { removeEvidence, RemoveEvidence } from '@/lib/use-cases/evidence/remove-evidence'

export const DELETE = changeRoute(RemoveEvidence, ClaimDetail, async ({ input, actor }) => {
  await removeEvidence(input, actor)
  return claimDetail(input.claimId, actor)
})
