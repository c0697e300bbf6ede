import { ClaimsMoved } from '@/lib/domain/claims/claim-view'
import { claimsById } from '@/lib/queries/claims/claims'
import { changeRoute } from '@/lib/server/route-handler'
import { RestoreClaims, restoreClaims } from '@/lib/use-cases/claims/restore-claim'

export const POST = changeRoute(RestoreClaims, ClaimsMoved, async ({ input, actor }) => {
  const { moved, refused } = await restoreClaims(input, actor)
  const ids = moved.map(({ id }) => id)
  return { moved: await claimsById(input.articleId, ids, actor), refused }
})
