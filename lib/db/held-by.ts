import 'server-only'
import type { Prisma } from './generated/client'
import type { Transaction } from './transaction'
import { CLAIM_STATUS_INFO, CLAIM_STATUSES } from '@/lib/domain/claims/claim'
import { COUNTED } from '@/lib/domain/counted'
import type { Held } from '@/lib/domain/people/hand-over'

const UNSETTLED = CLAIM_STATUSES.filter((status) => !CLAIM_STATUS_INFO[status].settled)

/** The claims, articles and sources that somebody holds. */
export const HELD = {
  articles: (personId: string) => ({ assigneeId: personId, status: 'CHECKING' }) satisfies Prisma.ArticleWhereInput,
  claims: (personId: string) =>
    ({
      assigneeId: personId,
      status: { in: UNSETTLED },
    }) satisfies Prisma.ClaimWhereInput,
  sources: (personId: string) =>
    ({
      visibility: 'CONFIDENTIAL',
      OR: [{ keeperId: personId }, { keeperId: null, addedById: personId }],
    }) satisfies Prisma.SourceWhereInput,
}

/**
 * How much of what others wait for each of these holds, by id; no more is counted than a list counts, and one. One statement, however many
 * they are and however much they hold; each count is read off an index.
 */
export async function heldByEach(tx: Transaction, personIds: readonly string[]): Promise<Map<string, Held>> {
  const rows = await tx.$queryRaw<(Held & { id: string })[]>`
    SELECT p.id,
      (SELECT count(*) FROM (
        SELECT FROM articles a WHERE a.assignee_id = p.id AND a.status = 'CHECKING' LIMIT ${COUNTED}) held)::int AS articles,
      (SELECT count(*) FROM (
        SELECT FROM claims c WHERE c.assignee_id = p.id AND c.status = ANY (${UNSETTLED}::"ClaimStatus"[]) LIMIT ${COUNTED}) held)::int AS claims,
      (SELECT count(*) FROM (
        SELECT FROM sources s WHERE s.keeper_id = p.id AND s.visibility = 'CONFIDENTIAL'
        UNION ALL
        SELECT FROM sources s WHERE s.keeper_id IS NULL AND s.added_by_id = p.id AND s.visibility = 'CONFIDENTIAL'
        LIMIT ${COUNTED}) held)::int AS sources
    FROM people p WHERE p.id = ANY (${personIds}::uuid[])`
  return new Map(rows.map(({ id, ...held }) => [id, held]))
}

/** The same for one person. */
export async function heldBy(tx: Transaction, personId: string): Promise<Held> {
  const held = (await heldByEach(tx, [personId])).get(personId)
  return held ?? { articles: 0, claims: 0, sources: 0 }
}
