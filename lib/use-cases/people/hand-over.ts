import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { bondsOf } from '@/lib/db/words-and-bonds'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import type { Transaction } from '@/lib/db/transaction'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotAdminister } from '@/lib/domain/people/actor'
import type { Held } from '@/lib/domain/people/hand-over'
import { sayHeld, whyNotNameUnseen, whyNotTakeOver } from '@/lib/domain/people/hand-over'
import { missing, refuseIf } from '@/lib/domain/refusal'
import { Id, Reason } from '@/lib/use-cases/fields'
import { atMost, LIMITS } from '@/lib/domain/limits'
import { confirmRecent } from './confirm-recent'
import { findPerson } from './find-person'
import { endRequest, receiver } from './hand-over-source'
import { HELD, heldBy } from '@/lib/db/held-by'
import { deactivate, giveRole } from './leave'
import type { Went } from './tell-receivers'
import { tellReceivers } from './tell-receivers'

/** Null for nobody: articles and claims go back unassigned, confidential sources stay with them and can be handed over later. */
const To = Id.nullable().optional()

export const HandOver = z.strictObject({
  personId: Id,
  articlesTo: To,
  /** Articles that go to somebody else than the others do. */
  except: z
    .array(z.strictObject({ articleId: Id, to: Id.nullable() }))
    .max(LIMITS.articlesAtOnce.most, atMost('articlesAtOnce'))
    .optional(),
  claimsTo: To,
  sourcesTo: To,
  /** Why somebody is named for confidential sources without an answer of whoever looks after them. */
  why: Reason.optional(),
  /** That somebody is named before the time to answer is over: `why` says why it can't wait. */
  urgent: z.boolean().optional(),
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
    const person = await findPerson(tx, personId)
    const held = await heldBy(tx, personId)
    refuseIf(whyNotSaid(person, held, input), 'unacceptable')
    const left: AuditEvent[] = []
    // First: an admin names readers only in the place of somebody who has gone.
    const sources = held.sources > 0 && input.sourcesTo != null ? await handSources(tx, person, input, actor) : NOTHING
    const articles = await giveArticles(tx, person, input)
    const claims = await giveClaims(tx, person, input.claimsTo)
    const parts = [articles, claims, sources]
    if (then === 'DEACTIVATE') left.push(...(await deactivate(tx, person, actor)))
    if (then === 'VIEWER') left.push(...(await giveRole(tx, person, 'VIEWER', actor)))
    await endRequest(tx, personId)
    await tellReceivers(
      tx,
      personId,
      parts.flatMap(({ went }) => went),
      actor,
    )
    const moved = {
      articles: articles.events.length,
      claims: claims.events.length,
      sources: sources.events.length,
    }
    const because =
      moved.sources > 0 && input.why !== undefined
        ? { why: input.why, ...(input.urgent === true && { urgent: true as const }) }
        : {}
    const summary: AuditEvent[] = sayHeld(moved)
      ? [{ kind: 'person.handed-over', subjectId: personId, data: { name: person.name, ...moved, ...because } }]
      : []
    await record(tx, actor, ...summary, ...parts.flatMap(({ events }) => events), ...left)
    return { name: person.name, ...moved }
  })
}

/** Why the answers given are not all that is needed, or null. */
function whyNotSaid(person: Person, held: Held, input: Given): string | null {
  const open = {
    articles: input.articlesTo === undefined ? held.articles - (input.except?.length ?? 0) : 0,
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

/** What is recorded of a part of it, and what went to whom. */
interface Moved {
  events: AuditEvent[]
  went: Went[]
}
const NOTHING: Moved = { events: [], went: [] }

const wentTo = (to: string | null, what: Omit<Went, 'to'>): Went[] => (to === null ? [] : [{ to, ...what }])

/** Single articles first, each to whom it was named for; then the others. */
async function giveArticles(tx: Transaction, person: Person, { articlesTo, except = [] }: Given): Promise<Moved> {
  const done: Moved = { events: [], went: [] }
  const give = async (to: string | null, where: { id?: { in: string[] } }) => {
    const name = await nameOfReceiver(tx, person, to)
    const given = await tx.article.updateManyAndReturn({
      where: { ...HELD.articles(person.id), ...where },
      data: { assigneeId: to, version: { increment: 1 } },
      select: { id: true },
    })
    const ids = given.map(({ id }) => id)
    done.events.push(
      ...ids.map((id): AuditEvent => {
        return { kind: 'article.assigned', subjectId: id, articleId: id, data: { to: name } }
      }),
    )
    done.went.push(...wentTo(to, { articles: ids }))
    return ids.length
  }
  for (const [to, those] of Map.groupBy(except, (one) => one.to)) {
    const named = [...new Set(those.map(({ articleId }) => articleId))]
    if ((await give(to, { id: { in: named } })) < named.length) throw missing('article')
  }
  if (articlesTo !== undefined) await give(articlesTo, {})
  return done
}

async function giveClaims(tx: Transaction, person: Person, to: string | null | undefined): Promise<Moved> {
  if (to === undefined) return NOTHING
  const name = await nameOfReceiver(tx, person, to)
  const given = await tx.claim.updateManyAndReturn({
    where: HELD.claims(person.id),
    data: { assigneeId: to, version: { increment: 1 } },
    select: { id: true, number: true, articleId: true },
  })
  const events = given.map(({ id, number, articleId }): AuditEvent => {
    return { kind: 'claim.assigned', subjectId: id, articleId, data: { claim: number, to: name } }
  })
  return { events, went: wentTo(to, { claims: given.map(({ id }) => id) }) }
}

async function handSources(tx: Transaction, person: Person, input: Given, actor: Actor): Promise<Moved> {
  const other = await receiver(tx, input.sourcesTo ?? '')
  const asked = await tx.handOverRequest.findFirst({
    where: { personId: person.id, endedAt: null },
    select: { askedAt: true },
  })
  const bonds = await bondsOf(actor.id, tx)
  const holder = { ...person, askedAt: asked?.askedAt ?? null }
  const said = { why: input.why, urgent: input.urgent === true, now: new Date() }
  refuseIf(whyNotNameUnseen(holder, other, said, actor, bonds), 'unacceptable')
  const stays = person.active && person.role !== 'VIEWER' && input.then === undefined
  refuseIf(stays ? `${person.name} is at the desk and looks after these sources: only they hand them over.` : null)
  const given = await tx.source.updateManyAndReturn({
    where: HELD.sources(person.id),
    data: { keeperId: other.id, version: { increment: 1 } },
    select: { id: true },
  })
  const events = given.map(({ id }): AuditEvent => {
    const data = { source: id, to: other.name, from: person.name, unseen: true } as const
    return { kind: 'source.handed-over', subjectId: id, data }
  })
  return { events, went: wentTo(other.id, { sources: given.map(({ id }) => id) }) }
}
