import { ConflictsView } from '@/lib/domain/articles/conflict-view'
import { articleConflicts, readConflicts } from '@/lib/queries/articles/conflicts'
import { changeRoute } from '@/lib/server/route-handler'
import { dismissConflict, DismissConflict } from '@/lib/use-cases/conflicts/dismiss-conflict'

export const POST = changeRoute(DismissConflict, ConflictsView, async ({ input, actor }) => {
  await dismissConflict(input, actor, readConflicts)
  return articleConflicts(input.articleId, actor)
})
