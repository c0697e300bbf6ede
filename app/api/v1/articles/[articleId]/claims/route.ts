import { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { ClaimsView } from '@/lib/domain/claims/claims-view'
import { claimDetail } from '@/lib/queries/claims/claim'
import { ClaimsPage, claimsFollowed } from '@/lib/queries/claims/claims'
import { changeRoute, readRoute } from '@/lib/server/route-handler'
import { AddClaim, addClaim } from '@/lib/use-cases/claims/add-claim'

export const GET = readRoute(ClaimsPage, ClaimsView, ({ input, actor }) => claimsFollowed(input, actor))

export const POST = changeRoute(
  AddClaim,
  ClaimDetail,
  async ({ input, actor }) => {
    const { claimId } = await addClaim(input, actor)
    return claimDetail(claimId, actor)
  },
  201,
)
