import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { ROLES, whyNotAdminister } from '@/lib/domain/people/actor'
import { whyNotChangeRole } from '@/lib/domain/people/person'
import { refuseIf, stale } from '@/lib/domain/refusal'
import { confirmRecent } from './confirm-recent'
import { Id } from '@/lib/use-cases/fields'
import { findPerson } from './find-person'
import { withdrawInvitationsOf } from './withdraw-invitations-of'

export const ChangeRole = z.strictObject({
  personId: Id,
  role: z.enum(ROLES),
})

/** Gives a person another role; it acts from their next call on. */
export async function changeRole(
  { personId, role }: z.output<typeof ChangeRole>,
  actor: Actor,
): Promise<{ name: string }> {
  refuseIf(whyNotAdminister(actor), 'forbidden')
  await confirmRecent(actor)
  return inTransaction(async (tx) => {
    const person = await findPerson(tx, personId)
    refuseIf(whyNotChangeRole(person, role, actor))
    const { count } = await tx.person.updateMany({ where: { id: personId, role: person.role }, data: { role } })
    if (count === 0) throw stale('person', null)
    const withdrawn = role === 'ADMIN' ? [] : await withdrawInvitationsOf(tx, personId)
    await record(
      tx,
      actor,
      {
        kind: 'person.role-changed',
        subjectId: personId,
        data: { name: person.name, from: person.role, to: role },
      },
      ...withdrawn,
    )
    return { name: person.name }
  })
}
