import { EventView } from '@/lib/domain/newsroom/reference-view'
import { datedEvent } from '@/lib/queries/newsroom/reference-facts'
import { changeRoute } from '@/lib/server/route-handler'
import { addEvent, AddEvent } from '@/lib/use-cases/reference/add-reference-fact'

export const POST = changeRoute(
  AddEvent,
  EventView,
  async ({ input, actor }) => {
    const { eventId } = await addEvent(input, actor)
    return datedEvent(eventId, actor)
  },
  201,
)
