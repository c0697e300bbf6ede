import 'server-only'
import { db } from '@/lib/db/client'
import type { ClaimStatus } from '@/lib/domain/claims/claim'
import type { LiveEvent } from '@/lib/domain/live-event'

/** So many come with one statement. */
export const AT_ONCE = 500

/** How far the log goes. */
export async function lastLogged(): Promise<number> {
  const { seq } = await db().auditHead.findFirstOrThrow({ select: { seq: true } })
  return Number(seq)
}

interface Row extends Omit<LiveEvent, 'seq' | 'status'> {
  seq: bigint
  status: string | null
}

/**
 * What was logged after an event, in order, at most five hundred. The log grows at one end: whoever commits later has the greater number,
 * so nothing can come in between afterwards.
 */
export async function loggedAfter(seq: number): Promise<LiveEvent[]> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT e.seq, e.kind, e.actor_id::text AS by, e.article_id::text AS article, c.id::text AS claim, c.status::text, c.version,
      ARRAY(SELECT n.person_id::text FROM notices n WHERE n.seq = e.seq) AS tells
    FROM audit_events e LEFT JOIN claims c ON c.article_id = e.article_id
      AND c.number = CASE jsonb_typeof(e.data::jsonb -> 'claim') WHEN 'number' THEN (e.data::jsonb ->> 'claim')::int END
    WHERE e.seq > ${seq} ORDER BY e.seq LIMIT ${AT_ONCE}`
  return rows.map(({ seq: at, status, ...row }) => ({ ...row, seq: Number(at), status: status as ClaimStatus | null }))
}
