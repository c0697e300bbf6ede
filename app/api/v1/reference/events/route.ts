import { listReference } from '@/lib/queries/reference-facts'
import { changeRoute } from '@/lib/server/route-handler'
import { addEvent, AddEvent } from '@/lib/use-cases/add-reference-fact'

export const POST = changeRoute(
  AddEvent,
  async ({ input, actor }) => {
    const { eventId } = await addEvent(input, actor)
    const { events } = await listReference({}, actor)
    return events.find(({ id }) => id === eventId)
  },
  201,
)
