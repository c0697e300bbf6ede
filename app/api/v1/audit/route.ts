import { AuditPage, listAudit } from '@/lib/queries/audit'
import { readRoute } from '@/lib/server/route-handler'

export const GET = readRoute(AuditPage, ({ input, actor }) => listAudit(input, actor))
