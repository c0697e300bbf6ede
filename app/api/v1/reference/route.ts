import { ReferencePage } from '@/lib/domain/newsroom/reference-view'
import { listReference, ListReference } from '@/lib/queries/newsroom/reference-page'
import { readRoute } from '@/lib/server/route-handler'

export const GET = readRoute(ListReference, ReferencePage, ({ input, actor }) => listReference(input, actor))
