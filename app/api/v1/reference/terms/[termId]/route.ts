import { listReference } from '@/lib/queries/reference-facts'
import { changeRoute } from '@/lib/server/route-handler'
import { changeTerm, ChangeTerm } from '@/lib/use-cases/change-reference-fact'
import { removeTerm, RemoveTerm } from '@/lib/use-cases/remove-reference-fact'

export const PATCH = changeRoute(ChangeTerm, async ({ input, actor }) => {
  await changeTerm(input, actor)
  const { terms } = await listReference({}, actor)
  return terms.find(({ id }) => id === input.termId)
})

export const DELETE = changeRoute(RemoveTerm, async ({ input, actor }) => {
  await removeTerm(input, actor)
  return {}
})
