import { ClaimDetail } from '@/lib/domain/claim-view'
import { claimDetail } from '@/lib/queries/claim'
import { changeRoute } from '@/lib/server/route-handler'
import { MergeClaim, mergeClaim } from '@/lib/use-cases/merge-claim'

export const POST = changeRoute(MergeClaim, ClaimDetail, async ({ input, actor }) => {
  await mergeClaim(input, actor)
  return claimDetail(input.into, actor)
})
