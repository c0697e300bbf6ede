import { z } from 'zod'
import { pageOf } from '@/lib/domain/answer-fields'
import { ErrorReportView } from '@/lib/domain/corrections/correction-view'
import { REPORT_STATUSES } from '@/lib/domain/corrections/error-report'
import { errorReports } from '@/lib/queries/corrections/error-reports'
import { PageSize } from '@/lib/domain/given-fields'
import { readRoute } from '@/lib/server/route-handler'
import { Id } from '@/lib/use-cases/fields'

const ListReports = z.strictObject({
  status: z.enum(REPORT_STATUSES).optional(),
  cursor: Id.optional(),
  limit: PageSize,
})

export const GET = readRoute(ListReports, pageOf(ErrorReportView), ({ input, actor }) => errorReports(input, actor))
