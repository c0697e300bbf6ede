import 'server-only'
import { claimsKeptBy } from '@/lib/db/absences'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit, whyNotReviewAtAll } from '@/lib/domain/people/actor'
import { COUNTED } from '@/lib/queries/counted'

/** Matches nothing: what a person of this role never has to do. */
const NOTHING = { id: { in: [] } }

/** This person's claims: given to them, or judged by them. Who only views has none any more, whatever they did before. */
export function claimsOf(actor: Actor): Prisma.ClaimWhereInput {
  if (whyNotEdit(actor) !== null) return NOTHING
  return { OR: [{ assigneeId: actor.id }, { verdicts: { some: { endedAt: null, givenById: actor.id } } }] }
}

type Mine = 'RETURNED' | 'STALE' | 'OPEN'

/**
 * Ids of a person's own claims that wait for them, and of those whom they stand in for, by state, the soonest due first; of each state
 * up to one more than are counted.
 */
async function ownClaims({ id }: Actor): Promise<Record<Mine, string[]>> {
  const holders = await claimsKeptBy(id, db())
  const rows = await db().$queryRaw<{ status: Mine; ids: string[] }[]>`
    SELECT status::text, array_agg(id ORDER BY place) AS ids FROM (
      SELECT own.id, own.status, row_number() OVER (PARTITION BY own.status ORDER BY a.due_at, a.id, own.number) AS place
      FROM (
        SELECT c.id, c.status, c.article_id, c.number FROM claims c
        WHERE c.assignee_id = ANY (${holders}) AND c.status IN ('RETURNED', 'STALE', 'OPEN')
        UNION
        SELECT c.id, c.status, c.article_id, c.number
        FROM claims c JOIN verdicts v ON v.claim_id = c.id AND v.ended_at IS NULL AND v.given_by_id = ${id}::uuid
        WHERE c.status IN ('RETURNED', 'STALE')) own
      JOIN articles a ON a.id = own.article_id) placed
    WHERE place <= ${COUNTED} GROUP BY status`
  return { RETURNED: [], STALE: [], OPEN: [], ...Object.fromEntries(rows.map(({ status, ids }) => [status, ids])) }
}

/**
 * Ids of the claims in review that this person may decide on, the soonest due first, up to one more than are counted: somebody
 * else gave the verdict, brought and took away its evidence, and wrote the words. Articles are gone through in their order, so that
 * no more is read than is counted; each is asked about by itself, where a join would read all verdicts and evidence of the desk first.
 */
async function claimsToReview({ id }: Actor): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT c.id
    FROM articles a JOIN claims c ON c.article_id = a.id AND c.status = 'IN_REVIEW'
    WHERE NOT ${id}::uuid = ANY (c.text_changer_ids)
      AND (SELECT v.given_by_id FROM verdicts v WHERE v.claim_id = c.id AND v.ended_at IS NULL) <> ${id}::uuid
      AND (SELECT count(*) FROM evidence e LEFT JOIN evidence f ON f.id = e.carried_from_id
        WHERE e.claim_id = c.id AND (e.removed_by_id = ${id}::uuid
          OR e.removed_at IS NULL AND (e.added_by_id = ${id}::uuid OR f.added_by_id = ${id}::uuid))) = 0
      AND (SELECT count(*) FROM revisions r
          JOIN written_words w ON w.revision_id = r.id AND w.person_id = ${id}::uuid
          JOIN anchors n ON n.claim_id = c.id AND n.revision_id = r.id AND n.start < w."end" AND n."end" > w.start
        WHERE r.article_id = a.id AND r.number = a.newest_revision) = 0
    ORDER BY a.due_at, a.id, c.number LIMIT ${COUNTED}`
  return rows.map((row) => row.id)
}

/** Ids of the claims that wait for this person, by why, the soonest due first. */
export async function claimsWaitingFor(
  actor: Actor,
): Promise<Record<'sentBack' | 'stale' | 'open' | 'review', string[]>> {
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
