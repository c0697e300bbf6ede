import { ClaimsMoved } from '@/lib/domain/claims/claim-view'
import { claimsById } from '@/lib/queries/claims/claims'
import { changeRoute } from '@/lib/server/route-handler'
import { UnacceptClaims, unacceptClaims } from '@/lib/use-cases/claims/unaccept-claim'

export const POST = changeRoute(UnacceptClaims, ClaimsMoved, async ({ input, actor }) => {
  const { moved, refused } = await unacceptClaims(input, actor)
  const ids = moved.map(({ id }) => id)
  return { moved: await claimsById(input.articleId, ids, actor), refused }
})
