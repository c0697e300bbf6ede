import { changeRoute } from '@/lib/server/route-handler'
import { checkReferenceFacts, CheckReferenceFacts } from '@/lib/use-cases/check-reference-facts'

export const POST = changeRoute(CheckReferenceFacts, ({ input, actor }) => checkReferenceFacts(input, actor))
