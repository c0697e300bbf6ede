import { ReferenceView } from '@/lib/domain/reference-view'
import { listReference, ListReference } from '@/lib/queries/reference-facts'
import { readRoute } from '@/lib/server/route-handler'

export const GET = readRoute(ListReference, ReferenceView, ({ input, actor }) => listReference(input, actor))
