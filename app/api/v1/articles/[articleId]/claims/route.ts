import { pageOf } from '@/lib/domain/answer-fields'
import { ClaimDetail, ClaimView } from '@/lib/domain/claims/claim-view'
import { claimDetail } from '@/lib/queries/claims/claim'
import { ClaimsPage, claimsPage } from '@/lib/queries/claims/claims'
import { changeRoute, readRoute } from '@/lib/server/route-handler'
import { AddClaim, addClaim } from '@/lib/use-cases/claims/add-claim'

export const GET = readRoute(ClaimsPage, pageOf(ClaimView), ({ input, actor }) => claimsPage(input, actor))

export const POST = changeRoute(
  AddClaim,
  ClaimDetail,
  async ({ input, actor }) => {
    const { claimId } = await addClaim(input, actor)
    return claimDetail(claimId, actor)
  },
  201,
)
