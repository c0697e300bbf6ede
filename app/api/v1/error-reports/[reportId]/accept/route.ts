import { ErrorReportView } from '@/lib/domain/corrections/correction-view'
import { errorReport } from '@/lib/queries/corrections/error-reports'
import { changeRoute } from '@/lib/server/route-handler'
import { acceptReport, AcceptReport } from '@/lib/use-cases/reports/accept-report'

export const POST = changeRoute(AcceptReport, ErrorReportView, async ({ input, actor }) => {
  await acceptReport(input, actor)
  return errorReport(input.reportId, actor)
})
