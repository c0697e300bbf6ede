import { ClaimDetail } from '@/lib/domain/claim-view'
import { claimDetail } from '@/lib/queries/claim'
import { changeRoute } from '@/lib/server/route-handler'
import { reaffirmVerdict, ReaffirmVerdict } from '@/lib/use-cases/reaffirm-verdict'

export const POST = changeRoute(ReaffirmVerdict, ClaimDetail, async ({ input, actor }) => {
  await reaffirmVerdict(input, actor)
  return claimDetail(input.claimId, actor)
})
