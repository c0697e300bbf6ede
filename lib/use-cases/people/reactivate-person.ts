import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotAdminister } from '@/lib/domain/people/actor'
import { refuseIf } from '@/lib/domain/refusal'
import { confirmRecent } from './confirm-recent'
import { Id } from '@/lib/use-cases/fields'
import { findPerson } from './find-person'

export const ReactivatePerson = z.strictObject({ personId: Id })

/** A deactivated person may sign in again, with the role and the password they had. */
export async function reactivatePerson(
  { personId }: z.output<typeof ReactivatePerson>,
  actor: Actor,
): Promise<{ name: string }> {
  refuseIf(whyNotAdminister(actor), 'forbidden')
  await confirmRecent(actor)
  return inTransaction(async (tx) => {
    const { name } = await findPerson(tx, personId)
    const { count } = await tx.person.updateMany({
      where: { id: personId, deactivatedAt: { not: null } },
      data: { deactivatedAt: null },
    })
    refuseIf(count === 0 ? `${name} is not deactivated.` : null)
    await record(tx, actor, { kind: 'person.reactivated', subjectId: personId, data: { name } })
    return { name }
  })
}
