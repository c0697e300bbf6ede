import { ConflictsView } from '@/lib/domain/articles/conflict-view'
import { NextCursor } from '@/lib/domain/answer-fields'
import { ConflictsPage, conflictsPage } from '@/lib/queries/articles/conflicts-page'
import { readRoute } from '@/lib/server/route-handler'

export const GET = readRoute(ConflictsPage, ConflictsView.extend({ next: NextCursor }), ({ input, actor }) =>
  conflictsPage(input, actor),
)
