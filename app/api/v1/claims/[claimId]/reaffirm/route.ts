import { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { claimDetail } from '@/lib/queries/claims/claim'
import { changeRoute } from '@/lib/server/route-handler'
import { reaffirmVerdict, ReaffirmVerdict } from '@/lib/use-cases/verdicts/reaffirm-verdict'

export const POST = changeRoute(ReaffirmVerdict, ClaimDetail, async ({ input, actor }) => {
  await reaffirmVerdict(input, actor)
  return claimDetail(input.claimId, actor)
})
