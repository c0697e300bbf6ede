import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotAdminister } from '@/lib/domain/people/actor'
import type { Holdings } from '@/lib/domain/people/hand-over-view'
import { whyNotChangeRole, whyNotDeactivate } from '@/lib/domain/people/person'
import { PageSize } from '@/lib/domain/given-fields'
import { isoOf } from '@/lib/domain/iso'
import { missing, refuseIf } from '@/lib/domain/refusal'
import { PERSON } from '@/lib/db/person-named'
import { COUNTED, COUNTED_NEEDS } from '@/lib/domain/counted'
import { answerAwaited } from '@/lib/domain/people/hand-over'
import { HELD, heldBy } from '@/lib/db/held-by'
import { firstToChoose } from './colleagues'
import { absenceOf } from './absences'

export const PersonHeld = z.strictObject({
  personId: z.uuid(),
  /** The `next` of the page of articles before. */
  cursor: z.uuid().optional(),
  limit: PageSize,
})

/** The articles in checking that are with somebody, by deadline, those without one last. */
async function articlesHeld({ personId, cursor, limit }: z.output<typeof PersonHeld>) {
  const place = (article: Prisma.Sql) => Prisma.sql`coalesce(${article}.due_at, 'infinity'), ${article}.id`
  const [a, k] = [Prisma.sql`a`, Prisma.sql`k`]
  const isAfter =
    cursor === undefined
      ? Prisma.sql`TRUE`
      : Prisma.sql`(${place(a)}) > (SELECT ${place(k)} FROM articles k WHERE k.id = ${cursor}::uuid)`
  const rows = await db().$queryRaw<{ id: string; headline: string; dueAt: Date | null }[]>`
    SELECT a.id, a.headline, a.due_at AS "dueAt" FROM articles a
    WHERE a.assignee_id = ${personId}::uuid AND a.status = 'CHECKING' AND ${isAfter}
    ORDER BY ${place(a)} LIMIT ${limit + 1}`
  const page = rows.slice(0, limit)
  return {
    articles: page.map(({ dueAt, ...one }) => ({ ...one, dueAt: isoOf(dueAt) })),
    next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  }
}

/** The confidential sources that somebody decides about, as counts: up to one more than a list counts. */
async function sourcesHeld(personId: string): Promise<Pick<Holdings, 'sources' | 'alone' | 'restingClaims'>> {
  const another = (id: Prisma.Sql) =>
    Prisma.sql`EXISTS (SELECT FROM people p WHERE p.id = ${id} AND p.id <> ${personId}::uuid AND p.deactivated_at IS NULL)`
  const [counts] = await db().$queryRaw<Pick<Holdings, 'sources' | 'alone' | 'restingClaims'>[]>`
    WITH held AS MATERIALIZED (
      SELECT s.id, s.added_by_id FROM sources s
      WHERE s.visibility = 'CONFIDENTIAL' AND (s.keeper_id = ${personId}::uuid OR s.keeper_id IS NULL AND s.added_by_id = ${personId}::uuid)
      LIMIT ${COUNTED})
    SELECT (SELECT count(*) FROM held)::int AS sources,
      (SELECT count(*) FROM held h WHERE NOT ${another(Prisma.sql`h.added_by_id`)}
        AND NOT EXISTS (SELECT FROM source_readers r WHERE r.source_id = h.id
          AND ${another(Prisma.sql`r.person_id`)}))::int AS alone,
      -- A claim counts with the first of its rows, so that the counting can end.
      (SELECT count(*) FROM (
        SELECT FROM held h CROSS JOIN LATERAL (
          SELECT e.id, e.claim_id FROM evidence e WHERE e.source_id = h.id AND e.removed_at IS NULL OFFSET 0) e
        WHERE (
          SELECT count(*) FROM evidence f WHERE f.claim_id = e.claim_id AND f.removed_at IS NULL AND f.id < e.id
            AND f.source_id = ANY (ARRAY(SELECT id FROM held))) = 0
        LIMIT ${COUNTED}) resting)::int AS "restingClaims"`
  return counts ?? { sources: 0, alone: 0, restingClaims: 0 }
}

/** Verdicts of this person that wait for somebody's review, counted as far as what waits is. */
async function verdictsInReview(personId: string): Promise<number> {
  const [counted] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      SELECT FROM waiting_verdicts WHERE given_by_id = ${personId}::uuid AND status = 'IN_REVIEW' LIMIT ${COUNTED_NEEDS}) waiting`
  return counted?.count ?? 0
}

/** What somebody holds and what stays on record, for admins, who are told of no confidential source more than that it is there. */
export async function holdingsOf(asked: z.output<typeof PersonHeld>, actor: Actor): Promise<Holdings> {
  const { personId } = asked
  refuseIf(whyNotAdminister(actor), 'forbidden')
  const person = await db().person.findUnique({
    where: { id: personId },
    select: { id: true, name: true, role: true, deactivatedAt: true },
  })
  if (!person) throw missing('person')
  const { deactivatedAt, ...named } = person
  const other = { deactivatedAt: null, id: { not: personId } }
  const [page, held, sources, question, given, inReview, corrections, sessions, otherAdmins] = await Promise.all([
    articlesHeld(asked),
    heldBy(db(), personId),
    sourcesHeld(personId),
    db().handOverRequest.findFirst({
      where: { personId, endedAt: null },
      select: { askedAt: true, askedBy: PERSON },
    }),
    db().personTally.findUnique({ where: { personId } }),
    verdictsInReview(personId),
    db().correction.count({
      where: { draftedById: personId, status: { in: ['PUBLISHED', 'WITHDRAWN'] } },
      take: COUNTED,
    }),
    db().session.count({ where: { personId, revokedAt: null, expiresAt: { gt: new Date() } } }),
    db().person.count({ where: { ...other, role: 'ADMIN' } }),
  ])
  const judged = { ...named, active: deactivatedAt === null, otherAdmins }
  return {
    ...named,
    active: judged.active,
    ...{ ...page, articlesHeld: held.articles, claims: held.claims, inReview, corrections, sessions },
    ...sources,
    verdicts: given?.verdicts ?? 0,
    approvals: given?.approvals ?? 0,
    away: await absenceOf(personId),
    answerAwaited:
      sources.sources > 0
        ? isoOf(answerAwaited({ askedAt: question?.askedAt ?? null, leftAt: deactivatedAt }, new Date()))
        : null,
    asked: question && { by: question.askedBy, at: question.askedAt.toISOString() },
    whyNotDeactivate: whyNotDeactivate(judged, actor),
    whyNotView: whyNotChangeRole(judged, 'VIEWER', actor),
  }
}

interface AskedSource {
  id: string
  title: string
  /** How many claims rest on it. */
  uses: number
}

/** So many sources are asked about at once; the next follow as these are handed over. */
const ASKED_ABOUT = 20

interface AskedToHandOver {
  by: string
  at: string
  /** The first of them by title. */
  sources: AskedSource[]
  /** How many there are. */
  count: number
  colleagues: { id: string; name: string }[]
}

/** What this person is asked on their desk: who is to look after these sources; null when nobody asked. */
export async function askedToHandOver(actor: Actor): Promise<AskedToHandOver | null> {
  const asked = await db().handOverRequest.findFirst({
    where: { personId: actor.id, endedAt: null },
    select: { askedAt: true, askedBy: { select: { name: true } } },
  })
  if (!asked) return null
  const sources = await db().source.findMany({
    where: HELD.sources(actor.id),
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    take: ASKED_ABOUT + 1,
    select: {
      id: true,
      title: true,
      tally: { select: { claims: true } },
    },
  })
  const colleagues = (await firstToChoose('colleagues', actor)).filter(({ id }) => id !== actor.id)
  return {
    by: asked.askedBy.name,
    at: asked.askedAt.toISOString(),
    sources: sources.slice(0, ASKED_ABOUT).map(({ id, title, tally }) => ({ id, title, uses: tally?.claims ?? 0 })),
    count: sources.length > ASKED_ABOUT ? await db().source.count({ where: HELD.sources(actor.id) }) : sources.length,
    colleagues,
  }
}
