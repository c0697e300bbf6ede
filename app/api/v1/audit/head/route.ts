import { z } from 'zod'
import { AuditHead } from '@/lib/domain/audit/audit-view'
import { auditHead } from '@/lib/queries/audit/audit-head'
import { readRoute } from '@/lib/server/route-handler'

export const GET = readRoute(z.strictObject({}), AuditHead, () => auditHead())
