import 'server-only'
import { lastingToday } from '@/lib/db/absences'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { HELD } from '@/lib/db/held-by'
import { isoOf } from '@/lib/domain/iso'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import type { Day } from '@/lib/domain/time/day'
import { dayOf } from '@/lib/domain/time/day'
import { articlesGiven } from '@/lib/queries/claims/articles-given'

/** An article of which somebody was handed something. */
export interface HandedArticle {
  id: string
  headline: string
  /** RFC 3339, UTC. */
  dueAt: string | null
  /** Whether the article itself is with them, besides claims. */
  whole: boolean
  claims: number
  /** Of the claims, those that a reviewer returned. */
  returned: number
}

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
  /** Whose list has the others; null where claims alone came, which stand in articles of others too. */
  articlesOf: string | null
  /** Confidential sources, which the person sees since: the first by title. */
  sources: { id: string; title: string }[]
  sourceCount: number
}

/** Lines of one list at most, and people of whom something came: the newest first, and the next once these were marked as seen. */
const SHOWN = 20

const NAME = { select: { name: true } } as const

/** What is looked for: everything that somebody holds where no ids are given. */
interface Asked {
  key: string
  articlesOf: string | null
  claimsOf: string | null
  articles: readonly string[] | null
  claims: readonly string[] | null
}

interface Found extends Omit<HandedArticle, 'dueAt'> {
  key: string
  dueAt: Date | null
  /** Of all articles under this key. */
  all: number
}

/**
 * The first articles of each, by deadline, those without one last, in one statement for all. What is held by somebody who is away is found
 * article by article, and its claims are counted in the articles that are shown alone.
 */
async function articlesFor(asked: readonly Asked[]): Promise<Map<string, Found[]>> {
  if (asked.length === 0) return new Map()
  const unsettled = Prisma.sql`${[...HELD.claims('').status.in]}::"ClaimStatus"[]`
  const rows = await db().$queryRaw<Found[]>`
    WITH asked AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
        AS h (key uuid, "articlesOf" uuid, "claimsOf" uuid, articles uuid[], claims uuid[])),
    places AS (
      SELECT h.key, a.id, TRUE AS whole FROM asked h CROSS JOIN unnest(h.articles) i (id) JOIN articles a ON a.id = i.id
      WHERE a.assignee_id = h."articlesOf" AND a.status = 'CHECKING'
      UNION ALL
      SELECT h.key, a.id, TRUE FROM asked h JOIN articles a ON a.assignee_id = h."articlesOf" AND a.status = 'CHECKING'
      WHERE h.articles IS NULL
      UNION ALL
      SELECT h.key, c.article_id, FALSE FROM asked h CROSS JOIN unnest(h.claims) i (id) JOIN claims c ON c.id = i.id
      WHERE c.assignee_id = h."claimsOf" AND c.status = ANY (${unsettled})
      UNION ALL
      SELECT h.key, x.article_id, FALSE FROM asked h CROSS JOIN unnest(${unsettled}) s (status)
        CROSS JOIN LATERAL (${articlesGiven(Prisma.sql`h."claimsOf"`, Prisma.sql`s.status`)}) x
      WHERE h.claims IS NULL),
    shown AS (
      SELECT * FROM (
        SELECT p.key, a.id, a.headline, a.due_at, p.whole, count(*) OVER (PARTITION BY p.key)::int AS "all",
          row_number() OVER (PARTITION BY p.key ORDER BY a.due_at, a.id) AS place
        FROM (SELECT key, id, bool_or(whole) AS whole FROM places GROUP BY key, id) p JOIN articles a ON a.id = p.id) p
      WHERE p.place <= ${SHOWN})
    SELECT s.key, s.id, s.headline, s.due_at AS "dueAt", s.whole, s."all", held.claims, held.returned
    FROM shown s JOIN asked h ON h.key = s.key CROSS JOIN LATERAL (
      SELECT count(*)::int AS claims, (count(*) FILTER (WHERE c.status = 'RETURNED'))::int AS returned FROM claims c
      WHERE c.assignee_id = h."claimsOf" AND c.status = ANY (${unsettled}) AND c.article_id = s.id
        AND (h.claims IS NULL OR c.id IN (SELECT unnest(h.claims)))) held
    ORDER BY s.key, s.place`
  return Map.groupBy(rows, ({ key }) => key)
}

function articlesIn(found: readonly Found[] = []) {
  return {
    articles: found.map(({ id, headline, dueAt, whole, claims, returned }) => {
      return { id, headline, dueAt: isoOf(dueAt), whole, claims, returned }
    }),
    articleCount: found[0]?.all ?? 0,
  }
}

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
    select: { id: true, at: true, articles: true, claims: true, sources: true, from: NAME, by: NAME },
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
      ...overs.map(({ id, articles, claims }) => {
        return { key: id, articlesOf: actor.id, claimsOf: actor.id, articles, claims }
      }),
      ...absences.map(({ id, personId, articlesWithId, claimsWithId }) => ({
        ...{ key: id, articles: null, claims: null },
        articlesOf: articlesWithId === actor.id ? personId : null,
        claimsOf: claimsWithId === actor.id ? personId : null,
      })),
    ]),
    sourcesOf(
      actor.id,
      overs.flatMap((over) => over.sources),
    ),
  ])
  const handed = overs.map(({ id, at, from, by, articles, ...ids }): Handed => {
    const theirs = new Set(ids.sources)
    const own = sources.filter((source) => theirs.has(source.id))
    return {
      ...{ key: id, handOverId: id, from: from.name, by: by.name, at: at.toISOString(), until: null },
      ...articlesIn(found.get(id)),
      articlesOf: articles.length > 0 ? actor.id : null,
      sources: own.slice(0, SHOWN),
      sourceCount: own.length,
    }
  })
  const kept = absences.map(({ id, saidAt, until, personId, person, saidBy, articlesWithId }): Handed => ({
    ...{ key: id, handOverId: null, from: person.name, by: saidBy.name, at: saidAt.toISOString() },
    until: dayOf(until),
    ...articlesIn(found.get(id)),
    articlesOf: articlesWithId === actor.id ? personId : null,
    sources: [],
    sourceCount: 0,
  }))
  return [...handed.filter(({ articleCount, sourceCount }) => articleCount + sourceCount > 0), ...kept]
}
