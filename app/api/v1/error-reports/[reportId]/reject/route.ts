import { ErrorReportView } from '@/lib/domain/correction-view'
import { errorReport } from '@/lib/queries/error-reports'
import { changeRoute } from '@/lib/server/route-handler'
import { rejectReport, RejectReport } from '@/lib/use-cases/reject-report'

export const POST = changeRoute(RejectReport, ErrorReportView, async ({ input, actor }) => {
  await rejectReport(input, actor)
  return errorReport(input.reportId, actor)
})
