import { PersonStanding } from '@/lib/domain/people/person-view'
import { personStanding } from '@/lib/queries/people/standing'
import { changeRoute } from '@/lib/server/route-handler'
import { confirmPerson, ConfirmPerson } from '@/lib/use-cases/people/confirm-person'

export const POST = changeRoute(ConfirmPerson, PersonStanding, async ({ input, actor }) => {
  await confirmPerson(input, actor)
  return personStanding(input.personId, actor)
})
