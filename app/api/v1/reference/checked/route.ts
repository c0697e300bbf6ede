import { ReferencePage } from '@/lib/domain/newsroom/reference-view'
import { changeRoute } from '@/lib/server/route-handler'
import { checkReferenceFacts, CheckReferenceFacts } from '@/lib/use-cases/reference/check-reference-facts'

export const POST = changeRoute(CheckReferenceFacts, ReferencePage.pick({ checkedUntil: true }), ({ input, actor }) =>
  checkReferenceFacts(input, actor),
)
