import { ErrorReportView } from '@/lib/domain/correction-view'
import { errorReport } from '@/lib/queries/error-reports'
import { changeRoute } from '@/lib/server/route-handler'
import { acceptReport, AcceptReport } from '@/lib/use-cases/accept-report'

export const POST = changeRoute(AcceptReport, ErrorReportView, async ({ input, actor }) => {
  await acceptReport(input, actor)
  return errorReport(input.reportId, actor)
})
