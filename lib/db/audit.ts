import 'server-only'
import type { Actor } from '@/lib/domain/people/actor'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import { subjectOf } from '@/lib/domain/audit/audit-event'
import type { Transaction } from './transaction'

/**
 * Appends events to the audit chain in the order given, in the transaction of the change they tell of. `actor` is null when
 * the system or a reader acted. Call it last: it locks the head of the chain until the transaction ends.
 */
export async function record(
  tx: Transaction,
  actor: Pick<Actor, 'id'> | null,
  ...events: readonly AuditEvent[]
): Promise<void> {
  if (events.length === 0) return
  const rows = JSON.stringify(
    events.map(({ kind, subjectId, articleId, data }) => ({
      kind,
      type: subjectOf(kind),
      subject: subjectId,
      article: articleId ?? null,
      data: JSON.stringify(data),
    })),
  )
  await tx.$queryRaw`
    SELECT audit_append(${actor?.id ?? null}::uuid, e.kind, e.type, e.subject, e.article, e.data)
    FROM ROWS FROM (jsonb_to_recordset(${rows}::jsonb) AS (kind text, type text, subject text, article uuid, data text)) WITH ORDINALITY
      AS e (kind, type, subject, article, data, place)
    ORDER BY e.place`
}
