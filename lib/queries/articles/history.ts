import 'server-only'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/people/actor'
import { sayEvent } from '@/lib/domain/audit/audit-event'
import type { HistoryView } from '@/lib/domain/claims/claim-view'
import { missing } from '@/lib/domain/refusal'
import { articlesSeenBy } from './articles-seen-by'
import { isId } from '@/lib/domain/is-id'

interface Event {
  seq: bigint
  at: Date
  actorId: string | null
  kind: string
  data: string
}

export const EVENT = { seq: true, at: true, actorId: true, kind: true, data: true } as const

function claimIn(data: string): number | null {
  try {
    const { claim } = JSON.parse(data) as { claim?: unknown }
    return typeof claim === 'number' ? claim : null
  } catch {
    return null
  }
}

/** Events as sentences, in the order given; one query for the names. */
export async function inSentences(events: readonly Event[]): Promise<HistoryView[]> {
  const ids = [...new Set(events.flatMap(({ actorId }) => actorId ?? []))]
  const people = await db().person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return events.map(({ seq, at, actorId, kind, data }) => ({
    seq: Number(seq),
    at: at.toISOString(),
    who: actorId === null ? null : (names.get(actorId) ?? null),
    kind,
    said: sayEvent(kind, data),
    claim: claimIn(data),
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
  return { items: await inSentences(page), next: events.length > limit ? String(page.at(-1)?.seq) : null }
}
