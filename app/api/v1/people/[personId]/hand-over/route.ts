import { HandedOver, Holdings } from '@/lib/domain/people/hand-over-view'
import { holdingsOf, PersonHeld } from '@/lib/queries/people/holdings'
import { changeRoute, readRoute } from '@/lib/server/route-handler'
import { HandOver, handOver } from '@/lib/use-cases/people/hand-over'

export const GET = readRoute(PersonHeld, Holdings, ({ input, actor }) => holdingsOf(input, actor))

export const POST = changeRoute(HandOver, HandedOver, ({ input, actor }) => handOver(input, actor))
