import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { ROLES, whyNotAdminister } from '@/lib/domain/people/actor'
import { whyNotLeave } from '@/lib/domain/people/hand-over'
import { refuseIf } from '@/lib/domain/refusal'
import { confirmRecent } from './confirm-recent'
import { Id } from '@/lib/use-cases/fields'
import { findPerson } from './find-person'
import { heldBy } from '@/lib/db/held-by'
import { giveRole } from './leave'

export const ChangeRole = z.strictObject({
  personId: Id,
  role: z.enum(ROLES),
})

/** Gives a person another role; it acts from their next call on. Whoever holds what others wait for does not become a viewer before that is handed over. */
export async function changeRole(
  { personId, role }: z.output<typeof ChangeRole>,
  actor: Actor,
): Promise<{ name: string }> {
  refuseIf(whyNotAdminister(actor), 'forbidden')
  await confirmRecent(actor)
  return inTransaction(async (tx) => {
    const person = await findPerson(tx, personId)
    if (role === 'VIEWER' && person.role !== 'VIEWER') refuseIf(whyNotLeave(person, await heldBy(tx, personId)))
    await record(tx, actor, ...(await giveRole(tx, person, role, actor)))
    return { name: person.name }
  })
}
