import { pageOf } from '@/lib/domain/answer-fields'
import { ClaimDetail, CommentView } from '@/lib/domain/claims/claim-view'
import { claimDetail } from '@/lib/queries/claims/claim'
import { commentsPage, CommentsPage } from '@/lib/queries/claims/claim-pages'
import { changeRoute, readRoute } from '@/lib/server/route-handler'
import { addComment, AddComment } from '@/lib/use-cases/comments/add-comment'

export const GET = readRoute(CommentsPage, pageOf(CommentView), ({ input, actor }) => commentsPage(input, actor))

export const POST = changeRoute(
  AddComment,
  ClaimDetail,
  async ({ input, actor }) => {
    await addComment(input, actor)
    return claimDetail(input.claimId, actor)
  },
  201,
)
