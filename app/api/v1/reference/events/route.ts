import { changeRoute } from '@/lib/server/route-handler'
import { addEvent, AddEvent } from '@/lib/use-cases/add-reference-fact'

export const POST = changeRoute(AddEvent, ({ input, actor }) => addEvent(input, actor), 201)
