import { ClaimsMoved } from '@/lib/domain/claims/claim-view'
import { claimsById } from '@/lib/queries/claims/claims'
import { changeRoute } from '@/lib/server/route-handler'
import { DismissClaims, dismissClaims } from '@/lib/use-cases/claims/dismiss-claims'

export const POST = changeRoute(DismissClaims, ClaimsMoved, async ({ input, actor }) => {
  const { moved, refused } = await dismissClaims(input, actor)
  const ids = moved.map(({ id }) => id)
  return { moved: await claimsById(input.articleId, ids, actor), refused }
})
