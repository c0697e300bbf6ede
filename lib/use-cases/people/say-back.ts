import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import { whyNotSayAbsence } from '@/lib/domain/people/absence'
import type { Actor } from '@/lib/domain/people/actor'
import { Refusal, refuseIf } from '@/lib/domain/refusal'
import { Id } from '@/lib/use-cases/fields'
import { findPerson } from './find-person'
import { endAbsences } from './say-away'

export const SayBack = z.strictObject({ personId: Id })

/** Somebody is back before the last day of their absence: from now on nobody else sees their work for them. */
export async function sayBack({ personId }: z.output<typeof SayBack>, actor: Actor): Promise<{ name: string }> {
  return inTransaction(async (tx) => {
    const person = await findPerson(tx, personId)
    refuseIf(whyNotSayAbsence(person, actor), 'forbidden')
    if ((await endAbsences(tx, personId, actor)) === 0) throw new Refusal('conflict', `${person.name} is not away.`)
    await record(tx, actor, { kind: 'person.back', subjectId: personId, data: { name: person.name } })
    return { name: person.name }
  })
}
