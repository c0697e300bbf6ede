import { z } from 'zod'
import { Time } from '@/lib/domain/answer-fields'
import { changeRoute } from '@/lib/server/route-handler'
import { SetDeadlines, setDeadlines } from '@/lib/use-cases/articles/set-deadlines'

const Due = z.object({
  done: z
    .array(z.object({ id: z.uuid(), version: z.int(), before: Time.nullable() }))
    .describe('When each one was due before, and the version it has now.'),
  refused: z.array(z.object({ id: z.uuid(), why: z.string() })),
})

export const POST = changeRoute(SetDeadlines, Due, ({ input, actor }) => setDeadlines(input, actor))
