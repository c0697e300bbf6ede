import { listReference, ListReference } from '@/lib/queries/reference-facts'
import { readRoute } from '@/lib/server/route-handler'

export const GET = readRoute(ListReference, ({ input, actor }) => listReference(input, actor))
