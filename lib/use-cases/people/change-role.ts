import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { ROLE_INFO, ROLES, whyNotAdminister } from '@/lib/domain/people/actor'
import { whyNotLeave } from '@/lib/domain/people/hand-over'
import { Refusal, refuseIf } from '@/lib/domain/refusal'
import { confirmRecent } from './confirm-recent'
import { Id } from '@/lib/use-cases/fields'
import { findPerson } from './find-person'
import { heldBy } from '@/lib/db/held-by'
import { giveRole } from './leave'

export const ChangeRole = z.strictObject({
  personId: Id,
  role: z.enum(ROLES),
  /** The role that they had when the page was opened. Left out, whatever it is now is changed. */
  seen: z.enum(ROLES).optional(),
})

/** Gives a person another role; it acts from their next call on. Whoever holds what others wait for does not become a viewer before that is handed over. */
export async function changeRole(
  { personId, role, seen }: z.output<typeof ChangeRole>,
  actor: Actor,
): Promise<{ name: string }> {
  refuseIf(whyNotAdminister(actor), 'forbidden')
  await confirmRecent(actor)
  return inTransaction(async (tx) => {
    const person = await findPerson(tx, personId)
    if (seen !== undefined && seen !== person.role) {
      const now = ROLE_INFO[person.role].label.toLowerCase()
      throw new Refusal('conflict', `${person.name} is ${now} now: somebody changed it since you opened this page.`)
    }
    if (role === 'VIEWER' && person.role !== 'VIEWER') refuseIf(whyNotLeave(person, await heldBy(tx, personId)))
    await record(tx, actor, ...(await giveRole(tx, person, role, actor)))
    return { name: person.name }
  })
}
