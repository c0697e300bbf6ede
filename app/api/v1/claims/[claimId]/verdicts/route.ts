import { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { claimAfterVerdict, claimBeforeVerdict } from '@/lib/queries/claims/claim'
import { changeRoute } from '@/lib/server/route-handler'
import { GiveVerdict, giveVerdictOver } from '@/lib/use-cases/verdicts/give-verdict'

export const POST = changeRoute(
  GiveVerdict,
  ClaimDetail,
  async ({ input, actor }) => {
    const { before, given } = await giveVerdictOver(input, actor, (claim, tx) => claimBeforeVerdict(claim, actor, tx))
    return claimAfterVerdict(before, given, actor)
  },
  201,
)
