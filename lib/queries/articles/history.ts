import 'server-only'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/people/actor'
import { sayEvent } from '@/lib/domain/audit/say-event'
import type { HistoryView } from '@/lib/domain/claims/claim-view'
import { missing } from '@/lib/domain/refusal'
import { toldEvents } from '@/lib/queries/audit/sources-in-events'
import { articlesSeenBy } from './articles-seen-by'
import { isId } from '@/lib/domain/is-id'

interface Event {
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

/** Events as sentences that this person may read, in the order given; a constant number of statements. */
export async function inSentences(events: readonly Event[], actor: Pick<Actor, 'id'>): Promise<HistoryView[]> {
  const ids = [...new Set(events.flatMap(({ actorId }) => actorId ?? []))]
  const people = await db().person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const told = await toldEvents(events, actor)
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
  const article = isId(articleId)
    ? await db().article.findFirst({ where: { id: articleId, ...articlesSeenBy(actor) }, select: { id: true } })
    : null
  if (!article) throw missing('article')
  const events = await db().auditEvent.findMany({
    where: { articleId, ...(cursor !== undefined && { seq: { lt: cursor } }) },
    orderBy: { seq: 'desc' },
    take: limit + 1,
    select: EVENT,
  })
  const page = events.slice(0, limit)
  return { items: await inSentences(page, actor), next: events.length > limit ? String(page.at(-1)?.seq) : null }
}
