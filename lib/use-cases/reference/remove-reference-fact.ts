import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotChangeFacts } from '@/lib/domain/newsroom/reference-view'
import { missing, refuseIf, stale } from '@/lib/domain/refusal'
import { Id, Version } from '@/lib/use-cases/fields'
import { sayTerm } from '@/lib/workers/fact-words'
import { lockFacts } from './reference-fields'

export const RemoveTerm = z.strictObject({ termId: Id, version: Version })
export const RemoveEvent = z.strictObject({ eventId: Id, version: Version })

/** A term the rules no longer read; the log keeps that it was there. */
export async function removeTerm({ termId: id, version }: z.output<typeof RemoveTerm>, actor: Actor): Promise<void> {
  refuseIf(whyNotChangeFacts(actor), 'forbidden')
  await inTransaction(async (tx) => {
    await lockFacts(tx)
    const current = await tx.officeTerm.findUnique({ where: { id } })
    if (!current) throw missing('fact')
    if (current.version !== version) throw stale('fact', current)
    await tx.officeTerm.delete({ where: { id } })
    await record(tx, actor, { kind: 'reference.removed', subjectId: id, data: { fact: sayTerm(current) } })
  })
}

export async function removeEvent({ eventId: id, version }: z.output<typeof RemoveEvent>, actor: Actor): Promise<void> {
  refuseIf(whyNotChangeFacts(actor), 'forbidden')
  await inTransaction(async (tx) => {
    await lockFacts(tx)
    const current = await tx.datedEvent.findUnique({ where: { id } })
    if (!current) throw missing('fact')
    if (current.version !== version) throw stale('fact', current)
    await tx.datedEvent.delete({ where: { id } })
    await record(tx, actor, { kind: 'reference.removed', subjectId: id, data: { fact: current.name } })
  })
}
