import 'server-only'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { Anchor } from '@/lib/domain/claims/anchor'
import type { ClaimCounts, ClaimRow } from './claim-rows'

/** Which claims: those of an article, or those of them that have these ids. */
export interface Listed {
  articleId: string
  ids?: readonly string[]
}

/** The condition on a column that has the id of a claim. */
const among = (column: Prisma.Sql, ids: readonly string[] | undefined) =>
  ids === undefined ? Prisma.sql`TRUE` : Prisma.sql`${column} = ANY (${[...ids]}::uuid[])`

/** The claims `c` that are listed: found by their ids where these are given, not among all of the article. */
const isListed = ({ articleId, ids }: Listed) =>
  ids === undefined
    ? Prisma.sql`c.article_id = ${articleId}::uuid`
    : Prisma.sql`${among(Prisma.sql`c.id`, ids)} AND (c.article_id = ${articleId}::uuid) IS TRUE`

interface PersonRow {
  id: string
  name: string
}

/** A person `alias` as an object, or null where nobody was joined. */
const person = (alias: string) =>
  Prisma.raw(
    `CASE WHEN ${alias}.id IS NULL THEN NULL ELSE json_build_object('id', ${alias}.id, 'name', ${alias}.name) END`,
  )
/** Another claim, by its id: asked one by one, where a join would read all claims of the desk. */
const numbered = (id: string) =>
  Prisma.raw(`(SELECT json_build_object('id', o.id, 'number', o.number) FROM claims o WHERE o.id = ${id})`)

type Verdict = ClaimRow['verdicts'][number]
type VerdictRow = Omit<Verdict, 'reviews'> & {
  claimId: string
  decision: Verdict['reviews'][number]['decision'] | null
  reason: string | null
  reviewer: PersonRow | null
  reviewedAt: Date | null
}

/** The live ones, each with the review that stands; asked claim by claim, where a join would read all verdicts of the desk. */
async function verdictsOf(listed: Listed): Promise<Map<string, Verdict[]>> {
  const rows = await db().$queryRaw<VerdictRow[]>`
    SELECT v.claim_id AS "claimId", v.id, v.number, v.outcome::text, v.basis::text, v.rationale, v.replacement, v.given_at AS "givenAt",
      v.ended_at AS "endedAt", ${person('g')} AS "givenBy", w.decision::text, w.reason, w.created_at AS "reviewedAt", ${person('p')} AS reviewer
    FROM claims c CROSS JOIN LATERAL (SELECT * FROM verdicts v WHERE v.claim_id = c.id AND v.ended_at IS NULL OFFSET 0) v JOIN people g ON g.id = v.given_by_id
      LEFT JOIN LATERAL (SELECT * FROM standing_reviews w WHERE w.verdict_id = v.id OFFSET 0) w ON TRUE
      LEFT JOIN people p ON p.id = w.reviewer_id
    WHERE ${isListed(listed)}`
  return new Map(
    rows.map(({ claimId, decision, reason, reviewer, reviewedAt, ...verdict }) => [
      claimId,
      [
        {
          ...verdict,
          reviews: decision && reviewer && reviewedAt ? [{ decision, reason, reviewer, createdAt: reviewedAt }] : [],
        },
      ],
    ]),
  )
}

type Row = Omit<ClaimRow, 'verdicts'> & ClaimCounts

/** Claims by number, with what hangs on each: written out, since what Prisma makes of six relations takes three times as long. */
export async function listedClaims(listed: Listed): Promise<(ClaimRow & ClaimCounts)[]> {
  const [rows, verdicts] = await Promise.all([
    db().$queryRaw<Row[]>`
      SELECT c.id, c.article_id AS "articleId", c.number, c.kind::text, c.status::text, c.risk::text, c.version, c.understood, c.weight,
        c.speaker_text AS "speakerText", ${numbered('c.speaker_id')} AS speaker, ${person('a')} AS assignee, c.dismiss_reason AS "dismissReason",
        c.stale_reason AS "staleReason", c.applied_in AS "appliedIn", c.takes_two AS "takesTwo", ${person('d')} AS "dismissalAskedBy",
        ${numbered('c.merged_into_id')} AS "mergedInto", c.created_by_id AS "createdById", c.accepted_at AS "acceptedAt", c.moved_at AS "movedAt",
        (SELECT count(*) FROM evidence e WHERE e.claim_id = c.id AND e.removed_at IS NULL)::int AS evidence,
        (SELECT count(*) FROM comments o WHERE o.claim_id = c.id)::int AS comments
      FROM claims c LEFT JOIN people a ON a.id = c.assignee_id
        LEFT JOIN people d ON d.id = c.dismissal_asked_by_id
      WHERE ${isListed(listed)}
      ORDER BY c.number`,
    verdictsOf(listed),
  ])
  return rows.map((row) => ({ ...row, verdicts: verdicts.get(row.id) ?? [] }))
}

/** Where these claims stand in a revision, by claim, in order of position: the first `most` places of all of them. */
export async function listedAnchors(
  revisionId: string,
  { ids }: Listed,
  most: number | null = null,
): Promise<Map<string, Anchor[]>> {
  const rows = await db().$queryRaw<(Anchor & { claimId: string })[]>`
    SELECT n.claim_id AS "claimId", n.start, n."end", n.exact, n.prefix, n.suffix FROM anchors n
    WHERE n.revision_id = ${revisionId}::uuid AND ${among(Prisma.sql`n.claim_id`, ids)} ORDER BY n.start, n."end" DESC LIMIT ${most}`
  const byClaim = new Map<string, Anchor[]>()
  for (const { claimId, ...anchor } of rows) {
    const known = byClaim.get(claimId)
    if (known) known.push(anchor)
    else byClaim.set(claimId, [anchor])
  }
  return byClaim
}
