import { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { claimDetail } from '@/lib/queries/claims/claim'
import { changeRoute } from '@/lib/server/route-handler'
import { giveVerdict, GiveVerdict } from '@/lib/use-cases/verdicts/give-verdict'

export const POST = changeRoute(
  GiveVerdict,
  ClaimDetail,
  async ({ input, actor }) => {
    await giveVerdict(input, actor)
    return claimDetail(input.claimId, actor)
  },
  201,
)
