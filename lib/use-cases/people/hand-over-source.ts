import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import type { Transaction } from '@/lib/db/transaction'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotTakeOver } from '@/lib/domain/people/hand-over'
import { missing, Refusal, refuseIf } from '@/lib/domain/refusal'
import { sourceSeenBy } from '@/lib/use-cases/evidence/source-fields'
import { Id } from '@/lib/use-cases/fields'
import { heldBy } from '@/lib/db/held-by'
import { tellReceivers } from './tell-receivers'

export const HandOverSource = z.strictObject({
  sourceId: Id,
  /** Who looks after it from now on, and sees it. */
  to: z.uuid('Choose a person.'),
})

/** Somebody who could take over, as the rules want to see them; they stay so until the transaction ends. */
export async function receiver(tx: Transaction, personId: string) {
  await tx.$executeRaw`SELECT FROM people WHERE id = ${personId}::uuid FOR SHARE`
  const person = await tx.person.findUnique({
    where: { id: personId },
    select: { id: true, name: true, role: true, deactivatedAt: true },
  })
  if (!person) throw missing('person')
  const { deactivatedAt, ...rest } = person
  return { ...rest, active: deactivatedAt === null }
}

/** Ends the question to somebody who looks after no confidential source any more. */
export async function endRequest(tx: Transaction, personId: string): Promise<void> {
  const { sources } = await heldBy(tx, personId)
  if (sources > 0) return
  await tx.handOverRequest.updateMany({ where: { personId, endedAt: null }, data: { endedAt: new Date() } })
}

/**
 * Whoever looks after a confidential source hands it over: the other person sees it from then on, and decides who else does. Whoever
 * added a source still sees it.
 */
export async function handOverSource(
  { sourceId, to }: z.output<typeof HandOverSource>,
  actor: Actor,
): Promise<{ name: string }> {
  return inTransaction(async (tx) => {
    await tx.$executeRaw`SELECT FROM sources WHERE id = ${sourceId}::uuid FOR NO KEY UPDATE`
    const { visibility, keeperId, addedById } = await sourceSeenBy(tx, sourceId, actor)
    if (visibility !== 'CONFIDENTIAL')
      throw new Refusal('conflict', 'Everybody at the desk sees this source. Nobody has to look after it.')
    const held = (keeperId ?? addedById) === actor.id
    refuseIf(held ? null : 'Only whoever looks after a confidential source hands it over.', 'forbidden')
    const person = await receiver(tx, to)
    refuseIf(whyNotTakeOver(person, actor), 'unacceptable')
    await tx.source.update({ where: { id: sourceId }, data: { keeperId: to, version: { increment: 1 } } })
    await endRequest(tx, actor.id)
    await tellReceivers(tx, actor.id, [{ to, sources: [sourceId] }], actor)
    const data = { source: sourceId, to: person.name, from: actor.name }
    await record(tx, actor, { kind: 'source.handed-over', subjectId: sourceId, data })
    return { name: person.name }
  })
}
