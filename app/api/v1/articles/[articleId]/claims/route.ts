import { pageOf } from '@/lib/domain/answer-fields'
import { ClaimDetail, ClaimView } from '@/lib/domain/claims/claim-view'
import { OneArticle } from '@/lib/queries/addresses'
import { claimDetail } from '@/lib/queries/claims/claim'
import { claimsOf } from '@/lib/queries/claims/claims'
import { changeRoute, readRoute } from '@/lib/server/route-handler'
import { AddClaim, addClaim } from '@/lib/use-cases/claims/add-claim'

export const GET = readRoute(OneArticle, pageOf(ClaimView), async ({ input, actor }) => ({
  items: await claimsOf(input.articleId, actor),
  next: null,
}))

export const POST = changeRoute(
  AddClaim,
  ClaimDetail,
  async ({ input, actor }) => {
    const { claimId } = await addClaim(input, actor)
    return claimDetail(claimId, actor)
  },
  201,
)
