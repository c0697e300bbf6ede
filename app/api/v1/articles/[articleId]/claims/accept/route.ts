import { ClaimsMoved } from '@/lib/domain/claims/claim-view'
import { claimsOf } from '@/lib/queries/claims/claims'
import { changeRoute } from '@/lib/server/route-handler'
import { AcceptClaims, acceptClaims } from '@/lib/use-cases/claims/accept-claims'

export const POST = changeRoute(AcceptClaims, ClaimsMoved, async ({ input, actor }) => {
  const { moved, refused } = await acceptClaims(input, actor)
  const ids = new Set(moved.map(({ id }) => id))
  const claims = await claimsOf(input.articleId, actor)
  return { moved: claims.filter(({ id }) => ids.has(id)), refused }
})
