import 'server-only'
import { lastingToday } from '@/lib/db/absences'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { HELD } from '@/lib/db/held-by'
import { isoOf } from '@/lib/domain/iso'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import type { Day } from '@/lib/domain/time/day'
import { dayOf } from '@/lib/domain/time/day'

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
  articles: HandedArticle[]
  /** Confidential sources, which the person sees since. */
  sources: { id: string; title: string }[]
}

const NAME = { select: { name: true } } as const
const ARTICLE = { id: true, headline: true, dueAt: true } as const

async function articlesOf(
  articles: Prisma.ArticleWhereInput,
  claims: Prisma.ClaimWhereInput,
): Promise<HandedArticle[]> {
  const found = new Map<string, HandedArticle>()
  const at = ({ id, headline, dueAt }: { id: string; headline: string; dueAt: Date | null }) => {
    const known = found.get(id) ?? { id, headline, dueAt: isoOf(dueAt), whole: false, claims: 0, returned: 0 }
    found.set(id, known)
    return known
  }
  for (const article of await db().article.findMany({ where: articles, select: ARTICLE })) at(article).whole = true
  const groups = await db().claim.groupBy({ by: ['articleId', 'status'], where: claims, _count: true })
  const others = groups.map(({ articleId }) => articleId).filter((id) => !found.has(id))
  for (const article of await db().article.findMany({ where: { id: { in: others } }, select: ARTICLE })) at(article)
  for (const { articleId, status, _count } of groups) {
    const one = found.get(articleId)
    if (!one) continue
    one.claims += _count
    if (status === 'RETURNED') one.returned += _count
  }
  return [...found.values()].sort((a, b) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'))
}

/**
 * What this person was handed and has not marked as seen, as far as it is still theirs; then what they see for whoever is away. Who only
 * views stands in for nobody any more.
 */
export async function handedTo(actor: Actor): Promise<Handed[]> {
  if (whyNotEdit(actor) !== null) return []
  const overs = await db().handOver.findMany({
    where: { toId: actor.id, seenAt: null },
    orderBy: { at: 'desc' },
    select: { id: true, at: true, articles: true, claims: true, sources: true, from: NAME, by: NAME },
  })
  const handed = await Promise.all(
    overs.map(async ({ id, at, from, by, ...ids }): Promise<Handed> => ({
      ...{ key: id, handOverId: id, from: from.name, by: by.name, at: at.toISOString(), until: null },
      articles: await articlesOf(
        { AND: [HELD.articles(actor.id), { id: { in: ids.articles } }] },
        { AND: [HELD.claims(actor.id), { id: { in: ids.claims } }] },
      ),
      sources: await db().source.findMany({
        where: { AND: [HELD.sources(actor.id), { id: { in: ids.sources } }] },
        orderBy: { title: 'asc' },
        select: { id: true, title: true },
      }),
    })),
  )
  const absences = await db().absence.findMany({
    where: { ...(await lastingToday(db())), OR: [{ articlesWithId: actor.id }, { claimsWithId: actor.id }] },
    orderBy: { until: 'asc' },
    select: {
      ...{ id: true, saidAt: true, until: true, personId: true, articlesWithId: true, claimsWithId: true },
      person: NAME,
      saidBy: NAME,
    },
  })
  const nothing = { id: { in: [] } }
  const kept = await Promise.all(
    absences.map(async ({ id, saidAt, until, personId, person, saidBy, ...withWhom }): Promise<Handed> => ({
      ...{ key: id, handOverId: null, from: person.name, by: saidBy.name, at: saidAt.toISOString() },
      until: dayOf(until),
      articles: await articlesOf(
        withWhom.articlesWithId === actor.id ? HELD.articles(personId) : nothing,
        withWhom.claimsWithId === actor.id ? HELD.claims(personId) : nothing,
      ),
      sources: [],
    })),
  )
  return [...handed.filter(({ articles, sources }) => articles.length + sources.length > 0), ...kept]
}
