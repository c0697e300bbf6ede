import { SeenBefore } from '@/lib/domain/claims/seen-view'
import { SeenAsked, seenBefore } from '@/lib/queries/claims/seen-claims'
import { readRoute } from '@/lib/server/route-handler'

export const GET = readRoute(SeenAsked, SeenBefore, ({ input, actor }) => seenBefore(input, actor))
