import { claimDetail } from '@/lib/queries/claim'
import { changeRoute } from '@/lib/server/route-handler'
import { MergeClaim, mergeClaim } from '@/lib/use-cases/merge-claim'

export const POST = changeRoute(MergeClaim, async ({ input, actor }) => {
  await mergeClaim(input, actor)
  return claimDetail(input.into, actor)
})
