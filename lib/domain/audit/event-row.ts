import type { AuditEvent } from './audit-event'
import { subjectOf } from './audit-event'

/** An event as `audit_append` takes it. */
export function eventRow({ kind, subjectId, articleId, data }: AuditEvent) {
  return {
    kind,
    type: subjectOf(kind),
    subject: subjectId,
    article: articleId ?? null,
    data: JSON.stringify(data),
  }
}
