import { z } from 'zod'
import { changeRoute } from '@/lib/server/route-handler'
import { AssignArticles, assignArticles } from '@/lib/use-cases/articles/assign-articles'

const Assigned = z.object({
  assigned: z
    .array(z.object({ id: z.uuid(), version: z.int(), before: z.uuid().nullable() }))
    .describe('With whom each one was before, and the version it has now.'),
  refused: z.array(z.object({ id: z.uuid(), why: z.string() })),
})

export const POST = changeRoute(AssignArticles, Assigned, ({ input, actor }) => assignArticles(input, actor))
