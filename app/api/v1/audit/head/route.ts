import { z } from 'zod'
import { AuditHead } from '@/lib/domain/audit-view'
import { auditHead } from '@/lib/queries/audit-head'
import { readRoute } from '@/lib/server/route-handler'

export const GET = readRoute(z.strictObject({}), AuditHead, () => auditHead())
