import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotAdminister } from '@/lib/domain/people/actor'
import type { Held } from '@/lib/domain/people/hand-over'
import { sayHeld } from '@/lib/domain/people/hand-over'
import { refuseIf } from '@/lib/domain/refusal'
import { Id, Reason } from '@/lib/use-cases/fields'
import { atMost, LIMITS } from '@/lib/domain/limits'
import { confirmRecent } from './confirm-recent'
import { findPerson } from './find-person'
import { AT_ONCE, giveArticles, giveClaims, handSources, NOTHING } from './hand-over-parts'
import { endRequest } from './hand-over-source'
import { heldBy } from '@/lib/db/held-by'
import { deactivate, giveRole } from './leave'
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
export type Given = z.output<typeof HandOver>
export type Person = Awaited<ReturnType<typeof findPerson>>

export interface HandedOver extends Held {
  name: string
}

/**
 * An admin says what becomes of what somebody holds: articles, claims, and confidential sources, which the admin doesn't get to see;
 * and deactivates the person or makes them a viewer in the same moment. Everything that they hold has to be named. Of very many claims
 * the first go in that moment, the others part by part right after it, each told as a hand-over of its own: what is refused then, or
 * breaks off, leaves the rest with the person, to be handed over again. Answers all that went.
 */
export async function handOver(input: Given, actor: Actor): Promise<HandedOver> {
  refuseIf(whyNotAdminister(actor), 'forbidden')
  await confirmRecent(actor)
  const { personId, claimsTo } = input
  const { goesOn, ...handed } = await handFirst(input, actor)
  let more = goesOn
  while (more) {
    const part = await inTransaction(async (tx) => {
      const person = await findPerson(tx, personId)
      const claims = await giveClaims(tx, person, claimsTo)
      await tellReceivers(tx, personId, claims.went, actor)
      await record(
        tx,
        actor,
        ...told(person, { articles: 0, claims: claims.events.length, sources: 0 }),
        ...claims.events,
      )
      return claims.events.length
    })
    handed.claims += part
    more = part === AT_ONCE
  }
  return handed
}

/** All of it but what is beyond the first claims, and whether there may be such. */
async function handFirst(input: Given, actor: Actor): Promise<HandedOver & { goesOn: boolean }> {
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
    await record(tx, actor, ...told(person, moved, because), ...parts.flatMap(({ events }) => events), ...left)
    return { name: person.name, ...moved, goesOn: claims.events.length === AT_ONCE }
  })
}

const told = ({ id, name }: Person, moved: Held, because: { why?: string; urgent?: true } = {}): AuditEvent[] =>
  sayHeld(moved) ? [{ kind: 'person.handed-over', subjectId: id, data: { name, ...moved, ...because } }] : []

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
