import { ConflictsView } from '@/lib/domain/articles/conflict-view'
import { articleConflicts } from '@/lib/queries/articles/conflicts'
import { changeRoute } from '@/lib/server/route-handler'
import { restoreConflict, RestoreConflict } from '@/lib/use-cases/conflicts/restore-conflict'

export const POST = changeRoute(RestoreConflict, ConflictsView, async ({ input, actor }) => {
  await restoreConflict(input, actor)
  return articleConflicts(input.articleId, actor)
})
