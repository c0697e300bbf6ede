import { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { claimDetail } from '@/lib/queries/claims/claim'
import { changeRoute } from '@/lib/server/route-handler'
import { TakeBackApproval, takeBackApproval } from '@/lib/use-cases/verdicts/take-back-approval'

export const POST = changeRoute(TakeBackApproval, ClaimDetail, async ({ input, actor }) => {
  await takeBackApproval(input, actor)
  return claimDetail(input.claimId, actor)
})
