import { Named } from '@/lib/domain/people/hand-over-view'
import { changeRoute } from '@/lib/server/route-handler'
import { SayBack, sayBack } from '@/lib/use-cases/people/say-back'

export const POST = changeRoute(SayBack, Named, ({ input, actor }) => sayBack(input, actor))
