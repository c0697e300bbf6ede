import 'server-only'
import { claimsKeptBy } from '@/lib/db/absences'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit, whyNotReviewAtAll } from '@/lib/domain/people/actor'
import { COUNTED_NEEDS } from '@/lib/domain/counted'
import { articlesGiven } from '@/lib/queries/claims/articles-given'

/** Matches nothing: what a person of this role never has to do. */
const NOTHING = { id: { in: [] } }

type Mine = 'RETURNED' | 'STALE' | 'OPEN'

/**
 * The claims of a kind that are in one state, the soonest due first, as rows of (id, due_at, article_id, number): article by article in
 * their order, so that no more is read than is counted. The articles that have any are known from their tallies.
 */
function firstInState(state: keyof typeof COUNTED_IN, condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT c.id, a.due_at, a.id AS article_id, c.number
    FROM (
        SELECT a.id, a.due_at, a.newest_revision FROM article_tallies t JOIN articles a ON a.id = t.article_id
        WHERE ${COUNTED_IN[state]} > 0 ORDER BY a.due_at, a.id OFFSET 0) a
      CROSS JOIN LATERAL (
        SELECT c.id, c.number FROM claims c
        WHERE c.article_id = a.id AND c.status = ${Prisma.raw(`'${state}'`)} AND ${condition}
        ORDER BY c.number LIMIT ${COUNTED_NEEDS}) c
    ORDER BY a.due_at, a.id, c.number LIMIT ${COUNTED_NEEDS}`
}

/** The column of an article's tally that counts its claims in a state. */
const COUNTED_IN = {
  RETURNED: Prisma.sql`t.returned`,
  STALE: Prisma.sql`t.stale`,
  IN_REVIEW: Prisma.sql`t.in_review`,
}

/** The claims in one state that somebody was given, likewise. */
function firstGiven(state: Mine, holders: Prisma.Sql): Prisma.Sql {
  const status = Prisma.raw(`'${state}'`)
  return Prisma.sql`
    SELECT c.id, a.due_at, a.id AS article_id, c.number
    FROM (
        SELECT a.id, a.due_at, h.id AS holder_id FROM unnest(${holders}) h (id)
          CROSS JOIN LATERAL (${articlesGiven(Prisma.sql`h.id`, status)}) x
          JOIN articles a ON a.id = x.article_id
        ORDER BY a.due_at, a.id OFFSET 0) a
      CROSS JOIN LATERAL (
        SELECT c.id, c.number FROM claims c
        WHERE c.assignee_id = a.holder_id AND c.status = ${status} AND c.article_id = a.id
        ORDER BY c.number LIMIT ${COUNTED_NEEDS}) c
    ORDER BY a.due_at, a.id, c.number LIMIT ${COUNTED_NEEDS}`
}

/**
 * Ids of a person's own claims that wait for them, and of those whom they stand in for, by state, the soonest due first; of each state
 * up to one more than are counted.
 */
async function ownClaims({ id }: Actor): Promise<Record<Mine, string[]>> {
  const holders = await claimsKeptBy(id, db())
  const judged = (state: Mine): Prisma.Sql =>
    state === 'OPEN'
      ? Prisma.empty
      : Prisma.sql`UNION (${firstInState(
          state,
          Prisma.sql`(SELECT v.given_by_id FROM verdicts v WHERE v.claim_id = c.id AND v.ended_at IS NULL) = ${id}::uuid`,
        )})`
  const inState = (state: Mine) => Prisma.sql`
    SELECT ${state} AS state, ARRAY(
      SELECT id FROM ((${firstGiven(state, holders)}) ${judged(state)}) own
      ORDER BY due_at, article_id, number LIMIT ${COUNTED_NEEDS}) AS ids`
  const rows = await db().$queryRaw<{ state: Mine; ids: string[] }[]>`
    ${inState('RETURNED')} UNION ALL ${inState('STALE')} UNION ALL ${inState('OPEN')}`
  return { RETURNED: [], STALE: [], OPEN: [], ...Object.fromEntries(rows.map(({ state, ids }) => [state, ids])) }
}

/**
 * Ids of the claims in review that this person may decide on, the soonest due first, up to one more than are counted: somebody
 * else gave the verdict, brought and took away its evidence, and wrote the words. Each claim is asked about by itself, where a join
 * would read all verdicts and evidence of the desk first.
 */
async function claimsToReview({ id }: Actor): Promise<string[]> {
  const isTheirs = Prisma.sql`NOT ${id}::uuid = ANY (c.text_changer_ids)
    AND (SELECT v.given_by_id FROM verdicts v WHERE v.claim_id = c.id AND v.ended_at IS NULL) <> ${id}::uuid
    AND (SELECT count(*) FROM evidence e LEFT JOIN evidence f ON f.id = e.carried_from_id
      WHERE e.claim_id = c.id AND (e.removed_by_id = ${id}::uuid
        OR e.removed_at IS NULL AND (e.added_by_id = ${id}::uuid OR f.added_by_id = ${id}::uuid))) = 0
    AND (SELECT count(*) FROM revisions r
        JOIN written_words w ON w.revision_id = r.id AND w.person_id = ${id}::uuid
        JOIN anchors n ON n.claim_id = c.id AND n.revision_id = r.id AND n.start < w."end" AND n."end" > w.start
      WHERE r.article_id = a.id AND r.number = a.newest_revision) = 0`
  const rows = await db().$queryRaw<{ id: string }[]>(firstInState('IN_REVIEW', isTheirs))
  return rows.map((row) => row.id)
}

export type WaitingClaims = Record<'sentBack' | 'stale' | 'open' | 'review', string[]>

/** Ids of the claims that wait for this person, by why, the soonest due first. */
export async function claimsWaitingFor(actor: Actor): Promise<WaitingClaims> {
  const [own, review] = await Promise.all([
    whyNotEdit(actor) === null ? ownClaims(actor) : { RETURNED: [], STALE: [], OPEN: [] },
    whyNotReviewAtAll(actor) === null ? claimsToReview(actor) : [],
  ])
  return { sentBack: own.RETURNED, stale: own.STALE, open: own.OPEN, review }
}

/** Corrections that wait for this person, by why: returned to whoever wrote them, or other people's that they may approve. */
export function correctionsWaitingFor(actor: Actor) {
  const { id } = actor
  const review: Prisma.CorrectionWhereInput = {
    status: 'IN_REVIEW',
    draftedById: { not: id },
    NOT: { editorIds: { has: id } },
    OR: [{ submittedById: null }, { submittedById: { not: id } }],
  }
  return {
    sentBack:
      whyNotEdit(actor) === null
        ? { status: 'DRAFT', returnReason: { not: null }, OR: [{ draftedById: id }, { editorIds: { has: id } }] }
        : NOTHING,
    review: whyNotReviewAtAll(actor) === null ? review : NOTHING,
  } satisfies Record<string, Prisma.CorrectionWhereInput>
}
