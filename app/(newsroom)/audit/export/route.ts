import { LIMITS } from '@/lib/domain/limits'
import { AuditFilter, AuditPage, listAudit } from '@/lib/queries/audit/audit'
import { csvRoute } from '@/lib/server/csv-route'

/** Events that fit the filter, newest first; a file goes from hand to hand, so no confidential source is named in it. The last row says how many there are: an export without it was cut off. */
export const GET = csvRoute('audit', AuditFilter, async function* (filter, actor) {
  yield ['seq', 'at', 'who', 'what', 'kind', 'subject type', 'subject', 'article', 'hash']
  let cursor: number | undefined
  let count = 0
  for (;;) {
    const page = await listAudit({ ...AuditPage.parse({ limit: LIMITS.page.most }), ...filter, cursor }, actor, null)
    for (const { seq, at, actor: who, said, kind, subject, article, hash } of page.items)
      yield [seq, at, who?.name ?? 'Galley', said, kind, subject.type, subject.id, article?.headline ?? null, hash]
    count += page.items.length
    if (page.next === null) break
    cursor = Number(page.next)
  }
  yield ['end of export', null, null, `${count} events`]
})
