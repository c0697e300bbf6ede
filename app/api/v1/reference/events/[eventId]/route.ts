import { listReference } from '@/lib/queries/reference-facts'
import { changeRoute } from '@/lib/server/route-handler'
import { changeEvent, ChangeEvent } from '@/lib/use-cases/change-reference-fact'
import { removeEvent, RemoveEvent } from '@/lib/use-cases/remove-reference-fact'

export const PATCH = changeRoute(ChangeEvent, async ({ input, actor }) => {
  await changeEvent(input, actor)
  const { events } = await listReference({}, actor)
  return events.find(({ id }) => id === input.eventId)
})

export const DELETE = changeRoute(RemoveEvent, async ({ input, actor }) => {
  await removeEvent(input, actor)
  return {}
})
