import { ClaimDetail } from '@/lib/domain/claim-view'
import { claimDetail } from '@/lib/queries/claim'
import { changeRoute } from '@/lib/server/route-handler'
import { removeEvidence, RemoveEvidence } from '@/lib/use-cases/remove-evidence'

export const DELETE = changeRoute(RemoveEvidence, ClaimDetail, async ({ input, actor }) => {
  await removeEvidence(input, actor)
  return claimDetail(input.claimId, actor)
})
