import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotChangeFacts } from '@/lib/domain/newsroom/reference-view'
import { refuseIf } from '@/lib/domain/refusal'
import { takeOverCurated } from './load-curated-facts'
import { sayTerm } from '@/lib/workers/fact-words'
import { EVENT_FIELDS, lockFacts, refuseEvent, refuseTerm, TERM_FIELDS, termsOfOffice } from './reference-fields'

export const AddTerm = z.strictObject(TERM_FIELDS)
export const AddEvent = z.strictObject(EVENT_FIELDS)

/** Somebody held an office. Refused (422) where the dates make no sense or another held it then. */
export async function addTerm(input: z.output<typeof AddTerm>, actor: Actor): Promise<{ termId: string }> {
  refuseIf(whyNotChangeFacts(actor), 'forbidden')
  return inTransaction(async (tx) => {
    await lockFacts(tx)
    await takeOverCurated(tx, actor)
    refuseTerm(input, await termsOfOffice(tx, input))
    const { id } = await tx.officeTerm.create({ data: input })
    await record(tx, actor, { kind: 'reference.added', subjectId: id, data: { fact: sayTerm(input) } })
    return { termId: id }
  })
}

/** Something happened on a date. */
export async function addEvent(input: z.output<typeof AddEvent>, actor: Actor): Promise<{ eventId: string }> {
  refuseIf(whyNotChangeFacts(actor), 'forbidden')
  refuseEvent(input)
  return inTransaction(async (tx) => {
    await lockFacts(tx)
    await takeOverCurated(tx, actor)
    const { id } = await tx.datedEvent.create({ data: input })
    await record(tx, actor, { kind: 'reference.added', subjectId: id, data: { fact: input.name } })
    return { eventId: id }
  })
}
