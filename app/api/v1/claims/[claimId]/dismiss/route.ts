import { claimDetail } from '@/lib/queries/claim'
import { changeRoute } from '@/lib/server/route-handler'
import { DismissClaim, dismissClaim } from '@/lib/use-cases/dismiss-claim'

export const POST = changeRoute(DismissClaim, async ({ input, actor }) => {
  await dismissClaim(input, actor)
  return claimDetail(input.claimId, actor)
})
