import { ClaimsMoved } from '@/lib/domain/claims/claim-view'
import { claimsOf } from '@/lib/queries/claims/claims'
import { changeRoute } from '@/lib/server/route-handler'
import { DismissClaims, dismissClaims } from '@/lib/use-cases/claims/dismiss-claims'

export const POST = changeRoute(DismissClaims, ClaimsMoved, async ({ input, actor }) => {
  const { moved, refused } = await dismissClaims(input, actor)
  const ids = new Set(moved.map(({ id }) => id))
  const claims = await claimsOf(input.articleId, actor)
  return { moved: claims.filter(({ id }) => ids.has(id)), refused }
})
