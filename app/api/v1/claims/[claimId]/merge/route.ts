import { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { claimDetail } from '@/lib/queries/claims/claim'
import { changeRoute } from '@/lib/server/route-handler'
import { MergeClaim, mergeClaim } from '@/lib/use-cases/claims/merge-claim'

export const POST = changeRoute(MergeClaim, ClaimDetail, async ({ input, actor }) => {
  await mergeClaim(input, actor)
  return claimDetail(input.into, actor)
})
