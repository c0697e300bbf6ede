import { PassageChecked } from '@/lib/domain/claims/claim-view'
import { claimsById } from '@/lib/queries/claims/claims'
import { changeRoute } from '@/lib/server/route-handler'
import { checkPassage } from '@/lib/use-cases/passages/check-passage'
import { CheckPassage } from '@/lib/use-cases/passages/passage-fields'

export const POST = changeRoute(CheckPassage, PassageChecked, async ({ input, actor }) => {
  const { done, refused } = await checkPassage(input, actor)
  return { done: await claimsById(input.articleId, done, actor), refused }
})
