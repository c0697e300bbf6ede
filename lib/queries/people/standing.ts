import 'server-only'
import { openBonds } from '@/lib/db/bonds'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotAdminister } from '@/lib/domain/people/actor'
import { sayMissing, whyNotConfirm } from '@/lib/domain/people/independence'
import type { PersonStanding } from '@/lib/domain/people/person-view'
import { missing, refuseIf } from '@/lib/domain/refusal'
import { PERSON } from '@/lib/db/person-named'

const STANDING = {
  id: true,
  name: true,
  role: true,
  rolesGot: { orderBy: { at: 'asc' }, select: { invited: true, givenBy: PERSON } },
  confirmations: { orderBy: { at: 'asc' }, select: { giver: PERSON, confirmedBy: PERSON, at: true } },
} as const

/** How each of these people came to the desk, by their id: for admins. */
export async function standings(personIds: readonly string[], actor: Actor): Promise<Map<string, PersonStanding>> {
  refuseIf(whyNotAdminister(actor), 'forbidden')
  const people = await db().person.findMany({ where: { id: { in: [...personIds] } }, select: STANDING })
  const bonds = await openBonds(actor.id, personIds)
  return new Map(
    people.map(({ id, name, role, rolesGot, confirmations }) => {
      const own = bonds.filter(({ bound }) => bound.id === id)
      const standing: PersonStanding = {
        ...{ id, name, role },
        invitedBy: rolesGot.find(({ invited }) => invited)?.givenBy ?? null,
        roleGivenBy: rolesGot.at(-1)?.givenBy ?? null,
        confirmedBy: confirmations.map(({ giver, confirmedBy, at }) => ({
          ...{ towards: giver, by: confirmedBy },
          at: at.toISOString(),
        })),
        missing: sayMissing(own, actor.id),
        whyNotConfirm: whyNotConfirm({ id, name }, own, actor),
      }
      return [id, standing]
    }),
  )
}

/** How one person came to the desk. */
export async function personStanding(personId: string, actor: Actor): Promise<PersonStanding> {
  const standing = (await standings([personId], actor)).get(personId)
  if (!standing) throw missing('person')
  return standing
}
