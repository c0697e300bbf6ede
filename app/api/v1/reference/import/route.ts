import { ImportView } from '@/lib/domain/newsroom/reference-view'
import { changeRoute } from '@/lib/server/route-handler'
import { importReferenceFacts, ImportReferenceFacts } from '@/lib/use-cases/reference/import-reference-facts'

export const POST = changeRoute(ImportReferenceFacts, ImportView, ({ input, actor }) =>
  importReferenceFacts(input, actor),
)
