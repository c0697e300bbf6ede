import { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { claimDetail } from '@/lib/queries/claims/claim'
import { changeRoute } from '@/lib/server/route-handler'
import { addComment, AddComment } from '@/lib/use-cases/claims/add-comment'

export const POST = changeRoute(
  AddComment,
  ClaimDetail,
  async ({ input, actor }) => {
    await addComment(input, actor)
    return claimDetail(input.claimId, actor)
  },
  201,
)
