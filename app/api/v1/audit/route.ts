import { AuditList } from '@/lib/domain/audit/audit-view'
import { AuditPage, listAudit } from '@/lib/queries/audit/audit'
import { readRoute } from '@/lib/server/route-handler'

export const GET = readRoute(AuditPage, AuditList, ({ input, actor }) => listAudit(input, actor))
