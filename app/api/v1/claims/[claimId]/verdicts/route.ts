import { claimDetail } from '@/lib/queries/claim'
import { changeRoute } from '@/lib/server/route-handler'
import { giveVerdict, GiveVerdict } from '@/lib/use-cases/give-verdict'

export const POST = changeRoute(
  GiveVerdict,
  async ({ input, actor }) => {
    await giveVerdict(input, actor)
    return claimDetail(input.claimId, actor)
  },
  201,
)
