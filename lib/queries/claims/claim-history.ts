import 'server-only'
import { db } from '@/lib/db/client'
import type { Transaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import type { Event, HistoryPage } from '@/lib/queries/articles/history'
import { inSentences } from '@/lib/queries/articles/history'

interface Asked {
  /** The `next` of the page before: events of a smaller number in the log. */
  cursor?: number | undefined
  limit: number
}

/**
 * One page of what happened to a claim, newest first: to itself, to the claims that were merged into it, and to the one that
 * it was split off while they were one; the same goes for each of these.
 */
export async function claimHistory(
  claimId: string,
  { cursor = Number.MAX_SAFE_INTEGER, limit }: Asked,
  actor: Actor,
  tx: Transaction = db(),
): Promise<HistoryPage> {
  const events = await tx.$queryRaw<Event[]>`
    WITH RECURSIVE part (id, below) AS (
      SELECT ${claimId}::uuid, ${Number.MAX_SAFE_INTEGER}::bigint
      UNION
      SELECT other.id, other.below FROM part, LATERAL (
        SELECT m.id, part.below FROM claims m WHERE m.merged_into_id = part.id
        UNION ALL
        SELECT c.id, split.seq FROM (
          SELECT e.seq, e.article_id, (e.data::jsonb->>'from')::int AS number FROM audit_events e
          WHERE e.subject_id = part.id::text AND e.seq < part.below AND e.kind = 'claim.split-off' ORDER BY e.seq LIMIT 1) split
        JOIN claims c ON c.article_id = split.article_id AND c.number = split.number) other)
    SELECT told.seq, told.at, told.actor_id AS "actorId", told.kind, told.subject_id AS "subjectId", told.data
    FROM (SELECT id, max(below) AS below FROM part GROUP BY id) whole, LATERAL (
      SELECT e.* FROM audit_events e
      WHERE e.subject_id = whole.id::text AND e.seq < least(whole.below, ${cursor}::bigint) ORDER BY e.seq DESC LIMIT ${limit + 1}) told
    ORDER BY told.seq DESC LIMIT ${limit + 1}`
  const page = events.slice(0, limit)
  return { items: await inSentences(page, actor, tx), next: events.length > limit ? String(page.at(-1)?.seq) : null }
}
