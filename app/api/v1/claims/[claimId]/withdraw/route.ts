import { ClaimDetail } from '@/lib/domain/claim-view'
import { claimDetail } from '@/lib/queries/claim'
import { changeRoute } from '@/lib/server/route-handler'
import { withdrawVerdict, WithdrawVerdict } from '@/lib/use-cases/withdraw-verdict'

export const POST = changeRoute(WithdrawVerdict, ClaimDetail, async ({ input, actor }) => {
  await withdrawVerdict(input, actor)
  return claimDetail(input.claimId, actor)
})
