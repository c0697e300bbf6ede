import { LIMITS } from '@/lib/domain/limits'
import { AuditFilter, AuditPage, listAudit } from '@/lib/queries/audit/audit'
import { csvRoute } from '@/lib/server/csv-route'

const TABLE = {
  name: 'audit',
  columns: ['seq', 'at', 'who', 'what', 'kind', 'subject type', 'subject', 'article', 'hash'],
  rows: 'events',
}

/** Events that fit the filter, newest first; a file goes from hand to hand, so no confidential source is named in it. */
export const GET = csvRoute(TABLE, AuditFilter, async function* (filter, actor) {
  let cursor: number | undefined
  for (;;) {
    const page = await listAudit({ ...AuditPage.parse({ limit: LIMITS.page.most }), ...filter, cursor }, actor, null)
    for (const { seq, at, actor: who, said, kind, subject, article, hash } of page.items)
      yield [seq, at, who?.name ?? 'Galley', said, kind, subject.type, subject.id, article?.headline ?? null, hash]
    if (page.next === null) return
    cursor = Number(page.next)
  }
})
