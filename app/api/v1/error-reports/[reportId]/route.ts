import { z } from 'zod'
import { ErrorReportView } from '@/lib/domain/corrections/correction-view'
import { errorReport } from '@/lib/queries/corrections/error-reports'
import { readRoute } from '@/lib/server/route-handler'

export const GET = readRoute(z.strictObject({ reportId: z.string() }), ErrorReportView, ({ input, actor }) =>
  errorReport(input.reportId, actor),
)
