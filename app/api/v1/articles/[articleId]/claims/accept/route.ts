import { ClaimsMoved } from '@/lib/domain/claims/claim-view'
import { claimsById } from '@/lib/queries/claims/claims'
import { changeRoute } from '@/lib/server/route-handler'
import { AcceptClaims, acceptClaims } from '@/lib/use-cases/claims/accept-claims'

export const POST = changeRoute(AcceptClaims, ClaimsMoved, async ({ input, actor }) => {
  const { moved, refused } = await acceptClaims(input, actor)
  const ids = moved.map(({ id }) => id)
  return { moved: await claimsById(input.articleId, ids, actor), refused }
})
