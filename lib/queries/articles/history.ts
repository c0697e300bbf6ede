import 'server-only'
import type { Logged } from '@/lib/db/audit'
import { db } from '@/lib/db/client'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import type { Transaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { sayEvent } from '@/lib/domain/audit/say-event'
import type { HistoryView } from '@/lib/domain/claims/claim-view'
import { toldEvents } from '@/lib/queries/audit/sources-in-events'
import { refuseUnseenArticle } from './articles-seen-by'

export interface Event {
  seq: bigint
  at: Date
  actorId: string | null
  kind: string
  subjectId: string
  data: string
}

export const EVENT = { seq: true, at: true, actorId: true, kind: true, subjectId: true, data: true } as const

function claimIn({ claim }: Record<string, unknown>): number | null {
  return typeof claim === 'number' ? claim : null
}

/** An event that this person has just written, as it is told to them; not one about a source. */
export function ownSentence({ seq, at, kind, data }: AuditEvent & Logged, { name }: Pick<Actor, 'name'>): HistoryView {
  return {
    seq: Number(seq),
    at: at.toISOString(),
    who: name,
    kind,
    said: sayEvent(kind, data),
    claim: claimIn({ ...data }),
  }
}

/** Events as sentences that this person may read, in the order given; a constant number of statements. */
export async function inSentences(
  events: readonly Event[],
  actor: Pick<Actor, 'id'>,
  tx: Transaction = db(),
): Promise<HistoryView[]> {
  const ids = [...new Set(events.flatMap(({ actorId }) => actorId ?? []))]
  const people = await tx.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const told = await toldEvents(events, actor, tx)
  return events.map(({ seq, at, actorId, kind }, place) => ({
    seq: Number(seq),
    at: at.toISOString(),
    who: actorId === null ? null : (names.get(actorId) ?? null),
    kind,
    said: sayEvent(kind, told[place]?.told),
    claim: claimIn(told[place]?.data ?? {}),
  }))
}

export interface HistoryPage {
  items: HistoryView[]
  /** The cursor of the next, older page; null at the end. */
  next: string | null
}

/** What happened to an article and its claims, newest first; `cursor` is the `next` of the page before. */
export async function articleHistory(
  { articleId, cursor, limit }: { articleId: string; cursor?: number | undefined; limit: number },
  actor: Actor,
): Promise<HistoryPage> {
  await refuseUnseenArticle(articleId, actor)
  const events = await db().auditEvent.findMany({
    where: { articleId, ...(cursor !== undefined && { seq: { lt: cursor } }) },
    orderBy: { seq: 'desc' },
    take: limit + 1,
    select: EVENT,
  })
  const page = events.slice(0, limit)
  return { items: await inSentences(page, actor), next: events.length > limit ? String(page.at(-1)?.seq) : null }
}
