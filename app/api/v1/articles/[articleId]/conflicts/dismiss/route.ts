import { ConflictsView } from '@/lib/domain/article-view'
import { articleConflicts } from '@/lib/queries/conflicts'
import { changeRoute } from '@/lib/server/route-handler'
import { dismissConflict, DismissConflict } from '@/lib/use-cases/dismiss-conflict'

export const POST = changeRoute(DismissConflict, ConflictsView, async ({ input, actor }) => {
  await dismissConflict(input, actor, articleConflicts)
  return articleConflicts(input.articleId, actor)
})
