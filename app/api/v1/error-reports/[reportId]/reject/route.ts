import { ErrorReportView } from '@/lib/domain/corrections/correction-view'
import { errorReport } from '@/lib/queries/corrections/error-reports'
import { changeRoute } from '@/lib/server/route-handler'
import { rejectReport, RejectReport } from '@/lib/use-cases/reports/reject-report'

export const POST = changeRoute(RejectReport, ErrorReportView, async ({ input, actor }) => {
  await rejectReport(input, actor)
  return errorReport(input.reportId, actor)
})
