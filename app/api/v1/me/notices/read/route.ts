import { z } from 'zod'
import { changeRoute } from '@/lib/server/route-handler'
import { MarkNotices, markNotices } from '@/lib/use-cases/notices/mark-notices'

const Marked = z.object({ marked: z.int().describe('How many are other than before.') })

export const POST = changeRoute(MarkNotices, Marked, ({ input, actor }) => markNotices(input, actor), 200, false)
