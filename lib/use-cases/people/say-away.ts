import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { newsroomPlace } from '@/lib/db/newsroom-place'
import type { Transaction } from '@/lib/db/transaction'
import { inTransaction } from '@/lib/db/transaction'
import { Day } from '@/lib/domain/given-fields'
import { whyNotSayAbsence, whyNotUntil } from '@/lib/domain/people/absence'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotTakeOver } from '@/lib/domain/people/hand-over'
import { refuseIf } from '@/lib/domain/refusal'
import { columnOf, dayAt } from '@/lib/domain/time/day'
import { Id } from '@/lib/use-cases/fields'
import { findPerson } from './find-person'
import { receiver } from './hand-over-source'

/** Who sees it meanwhile; null or left out where it waits. */
const Meanwhile = Id.nullable().optional()

export const SayAway = z.strictObject({
  personId: Id,
  /** The last day. */
  until: Day,
  articlesTo: Meanwhile,
  claimsTo: Meanwhile,
})

type Person = Awaited<ReturnType<typeof findPerson>>

async function nameOf(tx: Transaction, person: Person, to: string | null): Promise<string | null> {
  if (to === null) return null
  const other = await receiver(tx, to)
  refuseIf(whyNotTakeOver(other, person), 'unacceptable')
  return other.name
}

/**
 * Somebody is away up to a day: whoever is named sees their articles and claims on the desk meanwhile. Nothing is given away, and their
 * confidential sources stay closed. It is over after that day, or when it is ended; said again, it takes the place of what was said before.
 */
export async function sayAway(input: z.output<typeof SayAway>, actor: Actor): Promise<{ name: string }> {
  const { personId, until, articlesTo = null, claimsTo = null } = input
  return inTransaction(async (tx) => {
    const person = await findPerson(tx, personId)
    refuseIf(whyNotSayAbsence(person, actor), 'forbidden')
    const { timeZone } = await newsroomPlace(tx)
    refuseIf(whyNotUntil(until, dayAt(new Date(), timeZone)), 'unacceptable')
    const [articlesWith, claimsWith] = [await nameOf(tx, person, articlesTo), await nameOf(tx, person, claimsTo)]
    await endAbsences(tx, personId, actor)
    await tx.absence.create({
      data: {
        personId,
        until: columnOf(until),
        articlesWithId: articlesTo,
        claimsWithId: claimsTo,
        saidById: actor.id,
      },
    })
    const data = { name: person.name, until, articlesWith, claimsWith }
    await record(tx, actor, { kind: 'person.away', subjectId: personId, data })
    return { name: person.name }
  })
}

/** Ends what was said of somebody's absence; answers how many lasted. */
export async function endAbsences(tx: Transaction, personId: string, actor: Pick<Actor, 'id'>): Promise<number> {
  const { count } = await tx.absence.updateMany({
    where: { personId, endedAt: null },
    data: { endedAt: new Date(), endedById: actor.id },
  })
  return count
}
