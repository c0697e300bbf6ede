import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotAdminister } from '@/lib/domain/people/actor'
import type { Holdings } from '@/lib/domain/people/hand-over-view'
import { whyNotChangeRole, whyNotDeactivate } from '@/lib/domain/people/person'
import { missing, refuseIf } from '@/lib/domain/refusal'
import { PERSON } from '@/lib/queries/claims/claim-rows'
import { HELD } from '@/lib/db/held-by'
import { absenceOf } from './absences'

export const PersonHeld = z.strictObject({ personId: z.uuid() })

/** What somebody holds and what stays on record, for admins, who are told of no confidential source more than that it is there. */
export async function holdingsOf(personId: string, actor: Actor): Promise<Holdings> {
  refuseIf(whyNotAdminister(actor), 'forbidden')
  const person = await db().person.findUnique({
    where: { id: personId },
    select: { id: true, name: true, role: true, deactivatedAt: true },
  })
  if (!person) throw missing('person')
  const { deactivatedAt, ...named } = person
  const held = HELD.sources(personId)
  const other = { deactivatedAt: null, id: { not: personId } }
  const [articles, claims, sources, alone, asked] = await Promise.all([
    db().article.findMany({
      where: HELD.articles(personId),
      orderBy: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { headline: 'asc' }],
      select: { id: true, headline: true, dueAt: true },
    }),
    db().claim.count({ where: HELD.claims(personId) }),
    db().source.findMany({ where: held, select: { id: true } }),
    db().source.count({
      where: { AND: [held, { readers: { none: { person: other } } }, { NOT: { addedBy: other } }] },
    }),
    db().handOverRequest.findFirst({
      where: { personId, endedAt: null },
      select: { askedAt: true, askedBy: PERSON },
    }),
  ])
  const [resting, given, inReview, corrections, sessions, otherAdmins] = await Promise.all([
    db().$queryRaw<{ claims: number }[]>`
      SELECT count(DISTINCT e.claim_id)::int AS claims FROM evidence e
      WHERE e.source_id = ANY (${sources.map(({ id }) => id)}::uuid[]) AND e.removed_at IS NULL`,
    db().personTally.findUnique({ where: { personId } }),
    db().claim.count({ where: { status: 'IN_REVIEW', verdicts: { some: { givenById: personId, endedAt: null } } } }),
    db().correction.count({ where: { draftedById: personId, status: { in: ['PUBLISHED', 'WITHDRAWN'] } } }),
    db().session.count({ where: { personId, revokedAt: null, expiresAt: { gt: new Date() } } }),
    db().person.count({ where: { ...other, role: 'ADMIN' } }),
  ])
  const judged = { ...named, active: deactivatedAt === null, otherAdmins }
  return {
    ...named,
    active: judged.active,
    articles: articles.map(({ dueAt, ...one }) => ({ ...one, dueAt: dueAt?.toISOString() ?? null })),
    ...{ claims, alone, inReview, corrections, sessions },
    sources: sources.length,
    restingClaims: resting[0]?.claims ?? 0,
    verdicts: given?.verdicts ?? 0,
    approvals: given?.approvals ?? 0,
    away: await absenceOf(personId),
    asked: asked && { by: asked.askedBy, at: asked.askedAt.toISOString() },
    whyNotDeactivate: whyNotDeactivate(judged, actor),
    whyNotView: whyNotChangeRole(judged, 'VIEWER', actor),
  }
}

export interface AskedSource {
  id: string
  title: string
  /** How many claims rest on it. */
  uses: number
}

/** What this person is asked on their desk: who is to look after these sources; null when nobody asked. */
export async function askedToHandOver(
  actor: Actor,
): Promise<{ by: string; at: string; sources: AskedSource[]; colleagues: { id: string; name: string }[] } | null> {
  const asked = await db().handOverRequest.findFirst({
    where: { personId: actor.id, endedAt: null },
    select: { askedAt: true, askedBy: { select: { name: true } } },
  })
  if (!asked) return null
  const sources = await db().source.findMany({
    where: HELD.sources(actor.id),
    orderBy: { title: 'asc' },
    select: {
      id: true,
      title: true,
      tally: { select: { claims: true } },
    },
  })
  const colleagues = await db().person.findMany({
    where: { deactivatedAt: null, role: { not: 'VIEWER' }, id: { not: actor.id } },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  })
  return {
    by: asked.askedBy.name,
    at: asked.askedAt.toISOString(),
    sources: sources.map(({ id, title, tally }) => ({ id, title, uses: tally?.claims ?? 0 })),
    colleagues,
  }
}
