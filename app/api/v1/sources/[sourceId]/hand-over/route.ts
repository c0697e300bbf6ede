import { Named } from '@/lib/domain/people/hand-over-view'
import { changeRoute } from '@/lib/server/route-handler'
import { HandOverSource, handOverSource } from '@/lib/use-cases/people/hand-over-source'

export const POST = changeRoute(HandOverSource, Named, ({ input, actor }) => handOverSource(input, actor))
