import { z } from 'zod'
import { errorReport } from '@/lib/queries/error-reports'
import { readRoute } from '@/lib/server/route-handler'

export const GET = readRoute(z.strictObject({ reportId: z.string() }), ({ input, actor }) =>
  errorReport(input.reportId, actor),
)
