import { Named } from '@/lib/domain/people/hand-over-view'
import { changeRoute } from '@/lib/server/route-handler'
import { AskToHandOver, askToHandOver } from '@/lib/use-cases/people/ask-to-hand-over'

export const POST = changeRoute(AskToHandOver, Named, ({ input, actor }) => askToHandOver(input, actor))
