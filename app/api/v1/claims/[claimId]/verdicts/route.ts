import { pageOf } from '@/lib/domain/answer-fields'
import { ClaimDetail, VerdictView } from '@/lib/domain/claims/claim-view'
import { claimAfterVerdict, claimBeforeVerdict } from '@/lib/queries/claims/claim'
import { verdictsPage, VerdictsPage } from '@/lib/queries/claims/claim-pages'
import { changeRoute, readRoute } from '@/lib/server/route-handler'
import { GiveVerdict, giveVerdictOver } from '@/lib/use-cases/verdicts/give-verdict'

export const GET = readRoute(VerdictsPage, pageOf(VerdictView), ({ input, actor }) => verdictsPage(input, actor))

export const POST = changeRoute(
  GiveVerdict,
  ClaimDetail,
  async ({ input, actor }) => {
    const { before, given } = await giveVerdictOver(input, actor, (tx) => claimBeforeVerdict(input.claimId, actor, tx))
    return claimAfterVerdict(before, given, actor)
  },
  201,
)
