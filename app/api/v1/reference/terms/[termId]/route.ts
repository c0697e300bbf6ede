import { z } from 'zod'
import { TermView } from '@/lib/domain/newsroom/reference-view'
import { officeTerm } from '@/lib/queries/newsroom/reference-facts'
import { changeRoute } from '@/lib/server/route-handler'
import { changeTerm, ChangeTerm } from '@/lib/use-cases/reference/change-reference-fact'
import { removeTerm, RemoveTerm } from '@/lib/use-cases/reference/remove-reference-fact'

export const PATCH = changeRoute(ChangeTerm, TermView, async ({ input, actor }) => {
  await changeTerm(input, actor)
  return officeTerm(input.termId, actor)
})

export const DELETE = changeRoute(RemoveTerm, z.object({}), async ({ input, actor }) => {
  await removeTerm(input, actor)
  return {}
})
