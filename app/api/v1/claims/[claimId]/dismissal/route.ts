import { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { claimDetail } from '@/lib/queries/claims/claim'
import { changeRoute } from '@/lib/server/route-handler'
import { decideDismissal, DecideDismissal } from '@/lib/use-cases/claims/decide-dismissal'

export const POST = changeRoute(DecideDismissal, ClaimDetail, async ({ input, actor }) => {
  await decideDismissal(input, actor)
  return claimDetail(input.claimId, actor)
})
