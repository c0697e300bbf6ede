import { Named } from '@/lib/domain/people/hand-over-view'
import { changeRoute } from '@/lib/server/route-handler'
import { SayAway, sayAway } from '@/lib/use-cases/people/say-away'

export const POST = changeRoute(SayAway, Named, ({ input, actor }) => sayAway(input, actor))
