import { z } from 'zod'
import { auditHead } from '@/lib/queries/audit-head'
import { readRoute } from '@/lib/server/route-handler'

export const GET = readRoute(z.strictObject({}), () => auditHead())
