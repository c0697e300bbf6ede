import { ReferenceView } from '@/lib/domain/newsroom/reference-view'
import { listReference, ListReference } from '@/lib/queries/newsroom/reference-facts'
import { readRoute } from '@/lib/server/route-handler'

export const GET = readRoute(ListReference, ReferenceView, ({ input, actor }) => listReference(input, actor))
