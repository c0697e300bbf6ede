import 'server-only'
import { lastingToday } from '@/lib/db/absences'
import { db } from '@/lib/db/client'
import { HELD } from '@/lib/db/held-by'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import type { Day } from '@/lib/domain/time/day'
import { dayOf } from '@/lib/domain/time/day'
import type { HandedArticle } from './handed-articles'
import { articlesFor, articlesIn, SHOWN } from './handed-articles'

/** What a person finds on their desk because somebody left or is away. */
export interface Handed {
  key: string
  /** By which it is marked as seen; null for what is seen only while somebody is away. */
  handOverId: string | null
  from: string
  by: string
  /** RFC 3339, UTC. */
  at: string
  /** The last day of the absence. */
  until: Day | null
  /** The first, the soonest due before the others. */
  articles: HandedArticle[]
  /** Of all of them. */
  articleCount: number
  /** Who has them, or claims in them: those that are not shown are on this person’s list. Null for the person’s own. */
  of: string | null
  /** Confidential sources, which the person sees since: the first by title. */
  sources: { id: string; title: string }[]
  sourceCount: number
}

const NAME = { select: { name: true } } as const

/** The confidential sources that are still theirs, of those that they were handed. */
async function sourcesOf(personId: string, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db().source.findMany({
    where: { AND: [HELD.sources(personId), { id: { in: [...ids] } }] },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    select: { id: true, title: true },
  })
}

/**
 * What this person was handed and has not marked as seen, as far as it is still theirs; then what they see for whoever is away. Who only
 * views stands in for nobody any more. As many statements for one colleague as for many.
 */
export async function handedTo(actor: Actor): Promise<Handed[]> {
  if (whyNotEdit(actor) !== null) return []
  const overs = await db().handOver.findMany({
    where: { toId: actor.id, seenAt: null },
    orderBy: [{ at: 'desc' }, { id: 'asc' }],
    take: SHOWN,
    select: { id: true, at: true, sources: true, from: NAME, by: NAME },
  })
  const absences = await db().absence.findMany({
    where: { ...(await lastingToday(db())), OR: [{ articlesWithId: actor.id }, { claimsWithId: actor.id }] },
    orderBy: [{ until: 'asc' }, { id: 'asc' }],
    take: SHOWN,
    select: {
      ...{ id: true, saidAt: true, until: true, personId: true, articlesWithId: true, claimsWithId: true },
      person: NAME,
      saidBy: NAME,
    },
  })
  const [found, sources] = await Promise.all([
    articlesFor([
      ...overs.map(({ id }) => ({ key: id, isHandOver: true, articlesOf: actor.id, claimsOf: actor.id })),
      ...absences.map(({ id, personId, articlesWithId, claimsWithId }) => ({
        ...{ key: id, isHandOver: false },
        articlesOf: articlesWithId === actor.id ? personId : null,
        claimsOf: claimsWithId === actor.id ? personId : null,
      })),
    ]),
    sourcesOf(
      actor.id,
      overs.flatMap((over) => over.sources),
    ),
  ])
  const handed = overs.map(({ id, at, from, by, ...ids }): Handed => {
    const theirs = new Set(ids.sources)
    const own = sources.filter((source) => theirs.has(source.id))
    return {
      ...{ key: id, handOverId: id, from: from.name, by: by.name, at: at.toISOString(), until: null },
      ...articlesIn(found.get(id)),
      of: null,
      sources: own.slice(0, SHOWN),
      sourceCount: own.length,
    }
  })
  const kept = absences.map(({ id, saidAt, until, personId, person, saidBy }): Handed => ({
    ...{ key: id, handOverId: null, from: person.name, by: saidBy.name, at: saidAt.toISOString() },
    until: dayOf(until),
    ...articlesIn(found.get(id)),
    of: personId,
    sources: [],
    sourceCount: 0,
  }))
  return [...handed.filter(({ articleCount, sourceCount }) => articleCount + sourceCount > 0), ...kept]
}
