import 'server-only'
import { z } from 'zod'
import type { Transaction } from '@/lib/db/transaction'
import type { ClaimMove } from '@/lib/domain/claims/claim'
import { CLAIM_MOVES, whyNotMoveClaim } from '@/lib/domain/claims/claim'
import { atMost, LIMITS } from '@/lib/domain/limits'
import { TAKES_TWO } from '@/lib/domain/claims/why-not-claim'
import type { Actor } from '@/lib/domain/people/actor'
import { Id, Version } from '@/lib/use-cases/fields'

/** Claims of one article as the person saw them: a paragraph's, or all. */
export const SEEN = z
  .array(z.strictObject({ id: Id, version: Version }))
  .min(1, 'Name at least one claim.')
  .max(LIMITS.claimsAtOnce.most, atMost('claimsAtOnce'))

export const NOT_HERE = 'There is no such claim in this article.'
const CHANGED_SINCE = 'This claim was changed by someone else since you opened it.'

interface Moved {
  id: string
  number: number
  text: string
}

/** What became of each claim that was named: moved, or refused with the sentence that says why. */
export interface MovedClaims {
  moved: Moved[]
  refused: { id: string; why: string }[]
}

/**
 * One move of many claims of one article in one guarded write: those that stand as the person saw them are moved, the
 * others are left as they are and told. Three statements, however many claims there are.
 */
export async function moveClaims(
  tx: Transaction,
  { articleId, claims }: { articleId: string; claims: z.output<typeof SEEN> },
  move: Extract<ClaimMove, 'accept' | 'dismiss'>,
  reason: string | null,
  actor: Pick<Actor, 'id'>,
): Promise<MovedClaims> {
  const { from, to } = CLAIM_MOVES[move]
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE claims c SET status = ${to}::"ClaimStatus", version = c.version + 1, moved_at = now(),
      accepted_at = CASE WHEN ${to} = 'OPEN' THEN now() ELSE c.accepted_at END,
      dismiss_reason = coalesce(${reason}, c.dismiss_reason),
      dismissed_by_id = CASE WHEN ${to} = 'DISMISSED' THEN ${actor.id}::uuid ELSE c.dismissed_by_id END
    FROM jsonb_to_recordset(${JSON.stringify(claims)}::jsonb) AS seen (id uuid, version int)
    WHERE c.id = ANY (${claims.map(({ id }) => id)}::uuid[]) AND c.article_id = ${articleId}::uuid AND c.id = seen.id AND c.version = seen.version
      AND c.status::text = ANY (${[...from]}::text[]) AND (${to} <> 'DISMISSED' OR NOT c.takes_two)
    RETURNING c.id`
  const done = new Set(rows.map(({ id }) => id))
  const found = await tx.claim.findMany({
    where: { articleId, id: { in: claims.map(({ id }) => id) } },
    orderBy: { number: 'asc' },
    select: { id: true, number: true, status: true, version: true, takesTwo: true },
  })
  const words = await tx.$queryRaw<{ id: string; exact: string }[]>`
    SELECT DISTINCT ON (a.claim_id) a.claim_id AS id, a.exact FROM anchors a JOIN revisions r ON r.id = a.revision_id
    WHERE a.claim_id = ANY (${[...done]}::uuid[]) ORDER BY a.claim_id, r.number DESC, a.start`
  const textOf = new Map(words.map(({ id, exact }) => [id, exact]))
  const moved = found.flatMap(({ id, number }) => (done.has(id) ? [{ id, number, text: textOf.get(id) ?? '' }] : []))
  const claimOf = new Map(found.map((claim) => [claim.id, claim]))
  const refused = claims.flatMap(({ id, version }) => {
    if (done.has(id)) return []
    const claim = claimOf.get(id)
    if (!claim) return [{ id, why: NOT_HERE }]
    const alone = move === 'dismiss' && claim.takesTwo ? `${TAKES_TWO} Ask for its dismissal by itself.` : null
    const why = claim.version === version ? (whyNotMoveClaim(claim.status, move) ?? alone) : null
    return [{ id, why: why ?? CHANGED_SINCE }]
  })
  return { moved, refused }
}

/**
 * Of the claims that were named, those that stand as the person saw them and that a rule lets through, and the others with the sentence
 * that says why not. `found` has claims that this transaction holds.
 */
export function apart<Claim extends { id: string; articleId: string; version: number }>(
  { articleId, claims }: { articleId: string; claims: z.output<typeof SEEN> },
  found: ReadonlyMap<string, Claim>,
  whyNot: (claim: Claim) => string | null,
): { fit: Claim[]; refused: MovedClaims['refused'] } {
  const fit: Claim[] = []
  const refused: MovedClaims['refused'] = []
  for (const [id, version] of new Map(claims.map((claim) => [claim.id, claim.version]))) {
    const claim = found.get(id)
    const why = claim?.articleId !== articleId ? NOT_HERE : claim.version === version ? whyNot(claim) : CHANGED_SINCE
    if (why !== null) refused.push({ id, why })
    else if (claim) fit.push(claim)
  }
  return { fit, refused }
}
