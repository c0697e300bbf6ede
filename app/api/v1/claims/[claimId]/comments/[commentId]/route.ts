import { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { claimDetail } from '@/lib/queries/claims/claim'
import { changeRoute } from '@/lib/server/route-handler'
import { EditComment, editComment } from '@/lib/use-cases/comments/edit-comment'

export const PATCH = changeRoute(EditComment, ClaimDetail, async ({ input, actor }) => {
  await editComment(input, actor)
  return claimDetail(input.claimId, actor)
})
