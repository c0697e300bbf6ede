import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotAdminister } from '@/lib/domain/people/actor'
import { whyNotDeactivate } from '@/lib/domain/people/person'
import { refuseIf, stale } from '@/lib/domain/refusal'
import { Id } from '@/lib/use-cases/fields'
import { findPerson } from './find-person'
import { endSessions } from './sign-out-everywhere'
import { withdrawInvitationsOf } from './withdraw-invitations-of'

export const DeactivatePerson = z.strictObject({ personId: Id })

/** A person can no longer sign in and is signed out at once; what they did stands. */
export async function deactivatePerson(
  { personId }: z.output<typeof DeactivatePerson>,
  actor: Actor,
): Promise<{ name: string }> {
  refuseIf(whyNotAdminister(actor), 'forbidden')
  return inTransaction(async (tx) => {
    const person = await findPerson(tx, personId)
    refuseIf(whyNotDeactivate(person, actor))
    const { count } = await tx.person.updateMany({
      where: { id: personId, deactivatedAt: null },
      data: { deactivatedAt: new Date() },
    })
    if (count === 0) throw stale('person', null)
    await endSessions(tx, personId)
    const withdrawn = await withdrawInvitationsOf(tx, personId)
    await record(
      tx,
      actor,
      { kind: 'person.deactivated', subjectId: personId, data: { name: person.name } },
      ...withdrawn,
    )
    return { name: person.name }
  })
}
