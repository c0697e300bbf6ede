import 'server-only'
import { HELD } from '@/lib/db/held-by'
import type { Transaction } from '@/lib/db/transaction'
import { bondsOf } from '@/lib/db/words-and-bonds'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotNameUnseen, whyNotTakeOver } from '@/lib/domain/people/hand-over'
import { missing, refuseIf } from '@/lib/domain/refusal'
import type { Given, Person } from './hand-over'
import { receiver } from './hand-over-source'
import type { Went } from './tell-receivers'

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
export const NOTHING: Moved = { events: [], went: [] }

const wentTo = (to: string | null, what: Omit<Went, 'to'>): Went[] => (to === null ? [] : [{ to, ...what }])

/** Single articles first, each to whom it was named for; then the others. */
export async function giveArticles(
  tx: Transaction,
  person: Person,
  { articlesTo, except = [] }: Given,
): Promise<Moved> {
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

/** So many claims go to somebody in one transaction: others wait for the head of the log no longer than that takes. */
export const AT_ONCE = 5_000

/** The first of the claims, as many as go at once. */
export async function giveClaims(tx: Transaction, person: Person, to: string | null | undefined): Promise<Moved> {
  if (to === undefined) return NOTHING
  const name = await nameOfReceiver(tx, person, to)
  const { in: unsettled } = HELD.claims(person.id).status
  const given = await tx.$queryRaw<{ id: string; number: number; articleId: string }[]>`
    UPDATE claims SET assignee_id = ${to}::uuid, version = version + 1 WHERE id IN (
      SELECT id FROM claims WHERE assignee_id = ${person.id}::uuid AND status = ANY (${[...unsettled]}::"ClaimStatus"[])
      ORDER BY id LIMIT ${AT_ONCE} FOR NO KEY UPDATE)
    RETURNING id, number, article_id AS "articleId"`
  const events = given.map(({ id, number, articleId }): AuditEvent => {
    return { kind: 'claim.assigned', subjectId: id, articleId, data: { claim: number, to: name } }
  })
  return { events, went: wentTo(to, { claims: given.map(({ id }) => id) }) }
}

export async function handSources(tx: Transaction, person: Person, input: Given, actor: Actor): Promise<Moved> {
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
