import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import type { Transaction } from '@/lib/db/transaction'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotAdminister } from '@/lib/domain/people/actor'
import type { Held } from '@/lib/domain/people/hand-over'
import { sayHeld, whyNotNameUnseen, whyNotTakeOver } from '@/lib/domain/people/hand-over'
import { refuseIf } from '@/lib/domain/refusal'
import { Id, Reason } from '@/lib/use-cases/fields'
import { confirmRecent } from './confirm-recent'
import { findPerson } from './find-person'
import { endRequest, receiver } from './hand-over-source'
import { HELD, heldBy } from '@/lib/db/held-by'
import { deactivate, giveRole } from './leave'

/** Null for nobody: articles and claims go back unassigned, confidential sources stay with them and can be handed over later. */
const To = Id.nullable().optional()

export const HandOver = z.strictObject({
  personId: Id,
  articlesTo: To,
  claimsTo: To,
  sourcesTo: To,
  /** Why somebody is named for confidential sources without an answer of whoever looks after them. */
  why: Reason.optional(),
  /** What becomes of the person in the same moment. */
  then: z.enum(['DEACTIVATE', 'VIEWER']).optional(),
})
type Given = z.output<typeof HandOver>
type Person = Awaited<ReturnType<typeof findPerson>>

export interface HandedOver extends Held {
  name: string
}

/**
 * An admin says what becomes of what somebody holds: articles, claims, and confidential sources, which the admin doesn't get to see;
 * and deactivates the person or makes them a viewer in the same moment. Everything that they hold has to be named.
 */
export async function handOver(input: Given, actor: Actor): Promise<HandedOver> {
  refuseIf(whyNotAdminister(actor), 'forbidden')
  await confirmRecent(actor)
  const { personId, then } = input
  return inTransaction(async (tx) => {
    // Two admins take turns, and the second finds nothing left.
    await tx.$executeRaw`SELECT FROM people WHERE id = ${personId}::uuid FOR NO KEY UPDATE`
    const person = await findPerson(tx, personId)
    const held = await heldBy(tx, personId)
    refuseIf(whyNotSaid(person, held, input), 'unacceptable')
    const left: AuditEvent[] = []
    // First: an admin names readers only in the place of somebody who has gone.
    const sources = held.sources > 0 && input.sourcesTo != null ? await handSources(tx, person, input, actor) : []
    const articles = await giveArticles(tx, person, input.articlesTo)
    const claims = await giveClaims(tx, person, input.claimsTo)
    if (then === 'DEACTIVATE') left.push(...(await deactivate(tx, person, actor)))
    if (then === 'VIEWER') left.push(...(await giveRole(tx, person, 'VIEWER', actor)))
    await endRequest(tx, personId)
    const moved = { articles: articles.length, claims: claims.length, sources: sources.length }
    const because = sources.length > 0 && input.why !== undefined ? { why: input.why } : {}
    const summary: AuditEvent[] = sayHeld(moved)
      ? [{ kind: 'person.handed-over', subjectId: personId, data: { name: person.name, ...moved, ...because } }]
      : []
    await record(tx, actor, ...summary, ...articles, ...claims, ...sources, ...left)
    return { name: person.name, ...moved }
  })
}

/** Why the answers given are not all that is needed, or null. */
function whyNotSaid(person: Person, held: Held, input: Given): string | null {
  const open = {
    articles: input.articlesTo === undefined ? held.articles : 0,
    claims: input.claimsTo === undefined ? held.claims : 0,
    sources: input.sourcesTo === undefined ? held.sources : 0,
  }
  const what = sayHeld(open)
  if (what !== null) return `Say what is to become of ${what}.`
  return sayHeld(held) === null && input.then === undefined ? `${person.name} holds nothing.` : null
}

async function nameOfReceiver(tx: Transaction, person: Person, to: string | null): Promise<string | null> {
  if (to === null) return null
  const other = await receiver(tx, to)
  refuseIf(whyNotTakeOver(other, person), 'unacceptable')
  return other.name
}

async function giveArticles(tx: Transaction, person: Person, to: string | null | undefined): Promise<AuditEvent[]> {
  if (to === undefined) return []
  const name = await nameOfReceiver(tx, person, to)
  const given = await tx.article.updateManyAndReturn({
    where: HELD.articles(person.id),
    data: { assigneeId: to, version: { increment: 1 } },
    select: { id: true },
  })
  return given.map(({ id }) => ({ kind: 'article.assigned', subjectId: id, articleId: id, data: { to: name } }))
}

async function giveClaims(tx: Transaction, person: Person, to: string | null | undefined): Promise<AuditEvent[]> {
  if (to === undefined) return []
  const name = await nameOfReceiver(tx, person, to)
  const given = await tx.claim.updateManyAndReturn({
    where: HELD.claims(person.id),
    data: { assigneeId: to, version: { increment: 1 } },
    select: { id: true, number: true, articleId: true },
  })
  return given.map(({ id, number, articleId }) => {
    return { kind: 'claim.assigned', subjectId: id, articleId, data: { claim: number, to: name } }
  })
}

async function handSources(tx: Transaction, person: Person, input: Given, actor: Actor): Promise<AuditEvent[]> {
  const other = await receiver(tx, input.sourcesTo ?? '')
  const asked = await tx.handOverRequest.count({ where: { personId: person.id, endedAt: null } })
  refuseIf(whyNotNameUnseen({ ...person, asked: asked > 0 }, other, input.why, actor), 'unacceptable')
  const stays = person.active && person.role !== 'VIEWER' && input.then === undefined
  refuseIf(stays ? `${person.name} is at the desk and looks after these sources: only they hand them over.` : null)
  const given = await tx.source.updateManyAndReturn({
    where: HELD.sources(person.id),
    data: { keeperId: other.id, version: { increment: 1 } },
    select: { id: true },
  })
  return given.map(({ id }) => {
    const data = { source: id, to: other.name, from: person.name, unseen: true } as const
    return { kind: 'source.handed-over', subjectId: id, data }
  })
}
