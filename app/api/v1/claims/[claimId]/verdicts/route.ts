import { ClaimDetail } from '@/lib/domain/claim-view'
import { claimDetail } from '@/lib/queries/claim'
import { changeRoute } from '@/lib/server/route-handler'
import { giveVerdict, GiveVerdict } from '@/lib/use-cases/give-verdict'

export const POST = changeRoute(
  GiveVerdict,
  ClaimDetail,
  async ({ input, actor }) => {
    await giveVerdict(input, actor)
    return claimDetail(input.claimId, actor)
  },
  201,
)
