import { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { claimDetail } from '@/lib/queries/claims/claim'
import { changeRoute } from '@/lib/server/route-handler'
import { OneThread, reopenThread } from '@/lib/use-cases/comments/resolve-thread'

export const POST = changeRoute(OneThread, ClaimDetail, async ({ input, actor }) => {
  await reopenThread(input, actor)
  return claimDetail(input.claimId, actor)
})
