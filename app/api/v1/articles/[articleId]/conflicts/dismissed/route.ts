import { pageOf } from '@/lib/domain/answer-fields'
import { DismissedConflictView } from '@/lib/domain/articles/conflict-view'
import { dismissedPage, DismissedPage } from '@/lib/queries/articles/conflicts-page'
import { readRoute } from '@/lib/server/route-handler'

export const GET = readRoute(DismissedPage, pageOf(DismissedConflictView), ({ input, actor }) =>
  dismissedPage(input, actor),
)
