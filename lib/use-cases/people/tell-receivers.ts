import 'server-only'
import type { Transaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'

/** What went to somebody: ids. */
export interface Went {
  to: string
  articles?: readonly string[]
  claims?: readonly string[]
  sources?: readonly string[]
}

/** Tells everybody who was handed something, once each, on their desk. Whoever handed it to themselves knows. */
export async function tellReceivers(tx: Transaction, fromId: string, went: readonly Went[], actor: Pick<Actor, 'id'>) {
  const byReceiver = Map.groupBy(went, ({ to }) => to)
  const rows = [...byReceiver].map(([toId, parts]) => ({
    ...{ fromId, toId, byId: actor.id },
    articles: parts.flatMap(({ articles = [] }) => articles),
    claims: parts.flatMap(({ claims = [] }) => claims),
    sources: parts.flatMap(({ sources = [] }) => sources),
  }))
  const told = rows.filter(({ articles, claims, sources }) => articles.length + claims.length + sources.length > 0)
  await tx.handOver.createMany({ data: told })
}
