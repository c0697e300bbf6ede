import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotAdminister } from '@/lib/domain/people/actor'
import { whyNotLeave } from '@/lib/domain/people/hand-over'
import { refuseIf } from '@/lib/domain/refusal'
import { Id } from '@/lib/use-cases/fields'
import { findPerson } from './find-person'
import { heldBy } from '@/lib/db/held-by'
import { deactivate } from './leave'

export const DeactivatePerson = z.strictObject({ personId: Id })

/** A person can no longer sign in and is signed out at once; what they did stands. Refused while others would wait for what they hold. */
export async function deactivatePerson(
  { personId }: z.output<typeof DeactivatePerson>,
  actor: Actor,
): Promise<{ name: string }> {
  refuseIf(whyNotAdminister(actor), 'forbidden')
  return inTransaction(async (tx) => {
    const person = await findPerson(tx, personId)
    refuseIf(whyNotLeave(person, await heldBy(tx, personId)))
    await record(tx, actor, ...(await deactivate(tx, person, actor)))
    return { name: person.name }
  })
}
