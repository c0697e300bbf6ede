import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { isTaken } from '@/lib/db/errors'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotAdminister } from '@/lib/domain/people/actor'
import { Refusal, refuseIf } from '@/lib/domain/refusal'
import { Id } from '@/lib/use-cases/fields'
import { findPerson } from './find-person'
import { heldBy } from '@/lib/db/held-by'

export const AskToHandOver = z.strictObject({ personId: Id })

/** Asks somebody who is to look after the confidential sources that they do: it stands on their desk until they have answered. */
export async function askToHandOver(
  { personId }: z.output<typeof AskToHandOver>,
  actor: Actor,
): Promise<{ name: string }> {
  refuseIf(whyNotAdminister(actor), 'forbidden')
  try {
    return await inTransaction(async (tx) => {
      const { name, active } = await findPerson(tx, personId)
      const { sources } = await heldBy(tx, personId)
      refuseIf(sources === 0 ? `${name} looks after no confidential source.` : null)
      refuseIf(active ? null : `${name} has left the desk and can’t answer.`)
      await tx.handOverRequest.create({ data: { personId, askedById: actor.id } })
      await record(tx, actor, { kind: 'person.hand-over-asked', subjectId: personId, data: { name, sources } })
      return { name }
    })
  } catch (error) {
    if (isTaken(error)) throw new Refusal('conflict', 'They were asked already, and the question is on their desk.')
    throw error
  }
}
