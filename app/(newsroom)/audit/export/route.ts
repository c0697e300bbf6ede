import { AuditFilter, AuditPage, listAudit } from '@/lib/queries/audit/audit'
import { csvRoute } from '@/lib/server/csv-route'

/** Events that fit the filter, newest first. */
export const GET = csvRoute('audit', AuditFilter, async function* (filter, actor) {
  yield ['seq', 'at', 'who', 'what', 'kind', 'subject type', 'subject', 'article', 'hash']
  let cursor: number | undefined
  for (;;) {
    const page = await listAudit({ ...AuditPage.parse({ limit: 1000 }), ...filter, cursor }, actor)
    for (const { seq, at, actor: who, said, kind, subject, article, hash } of page.items)
      yield [seq, at, who?.name ?? 'Galley', said, kind, subject.type, subject.id, article?.slug ?? null, hash]
    if (page.next === null) return
    cursor = Number(page.next)
  }
})
