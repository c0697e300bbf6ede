import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { openBonds } from '@/lib/db/bonds'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotAdminister } from '@/lib/domain/people/actor'
import { whyNotConfirm } from '@/lib/domain/people/independence'
import { refuseIf } from '@/lib/domain/refusal'
import { Id } from '@/lib/use-cases/fields'
import { confirmRecent } from './confirm-recent'
import { findPerson } from './find-person'

export const ConfirmPerson = z.strictObject({ personId: Id })

/**
 * An admin confirms that a person is somebody else than whoever invited them or gave them their role: from then on the two may
 * approve each other's work. It counts towards those of whom this admin is independent.
 */
export async function confirmPerson(
  { personId }: z.output<typeof ConfirmPerson>,
  actor: Actor,
): Promise<{ name: string }> {
  refuseIf(whyNotAdminister(actor), 'forbidden')
  await confirmRecent(actor)
  return inTransaction(async (tx) => {
    const person = await findPerson(tx, personId)
    const bonds = await openBonds(actor.id, [personId], tx)
    refuseIf(whyNotConfirm(person, bonds, actor))
    const givers = bonds.filter(({ mayConfirm }) => mayConfirm).map(({ giver }) => giver)
    await tx.confirmation.createMany({
      data: givers.map(({ id }) => ({ personId, giverId: id, confirmedById: actor.id })),
    })
    await record(tx, actor, {
      kind: 'person.confirmed',
      subjectId: personId,
      data: { name: person.name, towards: givers.map(({ name }) => name) },
    })
    return { name: person.name }
  })
}
