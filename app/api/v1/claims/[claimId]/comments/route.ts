import { ClaimDetail } from '@/lib/domain/claim-view'
import { claimDetail } from '@/lib/queries/claim'
import { changeRoute } from '@/lib/server/route-handler'
import { addComment, AddComment } from '@/lib/use-cases/add-comment'

export const POST = changeRoute(
  AddComment,
  ClaimDetail,
  async ({ input, actor }) => {
    await addComment(input, actor)
    return claimDetail(input.claimId, actor)
  },
  201,
)
