import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotChangeFacts } from '@/lib/domain/newsroom/reference-view'
import { missing, refuseIf, stale } from '@/lib/domain/refusal'
import { Id, Version } from '@/lib/use-cases/fields'
import { sayTerm } from '@/lib/workers/fact-words'
import { EVENT_FIELDS, lockFacts, refuseEvent, refuseTerm, TERM_FIELDS, termsOfOffice } from './reference-fields'

export const ChangeTerm = z.strictObject({ ...TERM_FIELDS, termId: Id, version: Version })
export const ChangeEvent = z.strictObject({ ...EVENT_FIELDS, eventId: Id, version: Version })

/** Says all of a term anew. Refused where somebody else changed it meanwhile (409) or where it can't be so (422). */
export async function changeTerm(input: z.output<typeof ChangeTerm>, actor: Actor): Promise<void> {
  refuseIf(whyNotChangeFacts(actor), 'forbidden')
  const { termId: id, version, ...words } = input
  await inTransaction(async (tx) => {
    await lockFacts(tx)
    const current = await tx.officeTerm.findUnique({ where: { id } })
    if (!current) throw missing('fact')
    if (current.version !== version) throw stale('fact', current)
    refuseTerm(
      words,
      (await termsOfOffice(tx, words)).filter((term) => term.id !== id),
    )
    await tx.officeTerm.update({ where: { id }, data: { ...words, version: { increment: 1 } } })
    await record(tx, actor, { kind: 'reference.changed', subjectId: id, data: { fact: sayTerm(words) } })
  })
}

/** Says all of an event anew. */
export async function changeEvent(input: z.output<typeof ChangeEvent>, actor: Actor): Promise<void> {
  refuseIf(whyNotChangeFacts(actor), 'forbidden')
  const { eventId: id, version, ...words } = input
  refuseEvent(words)
  await inTransaction(async (tx) => {
    await lockFacts(tx)
    const current = await tx.datedEvent.findUnique({ where: { id } })
    if (!current) throw missing('fact')
    if (current.version !== version) throw stale('fact', current)
    await tx.datedEvent.update({ where: { id }, data: { ...words, version: { increment: 1 } } })
    await record(tx, actor, { kind: 'reference.changed', subjectId: id, data: { fact: words.name } })
  })
}
