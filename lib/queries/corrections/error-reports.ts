import 'server-only'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/people/actor'
import { readsTheDesk } from '@/lib/domain/people/actor'
import type { ErrorReportView } from '@/lib/domain/corrections/correction-view'
import type { ReportStatus } from '@/lib/domain/corrections/error-report'
import { missing } from '@/lib/domain/refusal'
import { REPORT_ROW, reportView } from './correction-rows'
import { isId } from '@/lib/domain/is-id'

interface Wanted {
  status?: ReportStatus | undefined
  /** The `next` of the page before. */
  cursor?: string | undefined
  limit: number
}

/** Everyone at the desk reads the reports; whoever has no role there reads none. */
const reportsSeenBy = (actor: Actor) => (readsTheDesk(actor) ? {} : { id: { in: [] } })

/** Readers' reports, newest first. */
export async function errorReports(
  { status, cursor, limit }: Wanted,
  actor: Actor,
): Promise<{ items: ErrorReportView[]; next: string | null }> {
  const rows = await db().errorReport.findMany({
    where: {
      AND: [
        reportsSeenBy(actor),
        { ...(status !== undefined && { status }), ...(cursor !== undefined && { id: { lt: cursor } }) },
      ],
    },
    orderBy: { id: 'desc' },
    take: limit + 1,
    select: REPORT_ROW,
  })
  const page = rows.slice(0, limit)
  return {
    items: page.map((row) => reportView(row, actor)),
    next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  }
}

export async function errorReport(reportId: string, actor: Actor): Promise<ErrorReportView> {
  const row = isId(reportId)
    ? await db().errorReport.findFirst({ where: { AND: [{ id: reportId }, reportsSeenBy(actor)] }, select: REPORT_ROW })
    : null
  if (!row) throw missing('report')
  return reportView(row, actor)
}
