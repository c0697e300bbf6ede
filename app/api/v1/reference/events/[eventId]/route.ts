import { z } from 'zod'
import { EventView } from '@/lib/domain/newsroom/reference-view'
import { datedEvent } from '@/lib/queries/newsroom/reference-facts'
import { changeRoute } from '@/lib/server/route-handler'
import { changeEvent, ChangeEvent } from '@/lib/use-cases/reference/change-reference-fact'
import { removeEvent, RemoveEvent } from '@/lib/use-cases/reference/remove-reference-fact'

export const PATCH = changeRoute(ChangeEvent, EventView, async ({ input, actor }) => {
  await changeEvent(input, actor)
  return datedEvent(input.eventId, actor)
})

export const DELETE = changeRoute(RemoveEvent, z.object({}), async ({ input, actor }) => {
  await removeEvent(input, actor)
  return {}
})
