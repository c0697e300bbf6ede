import { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { claimDetail } from '@/lib/queries/claims/claim'
import { changeRoute } from '@/lib/server/route-handler'
import { withdrawVerdict, WithdrawVerdict } from '@/lib/use-cases/verdicts/withdraw-verdict'

export const POST = changeRoute(WithdrawVerdict, ClaimDetail, async ({ input, actor }) => {
  await withdrawVerdict(input, actor)
  return claimDetail(input.claimId, actor)
})
