import { z } from 'zod'
import { wholeNumber } from '@/lib/domain/given-fields'
import { feed } from '@/lib/live/feed'
import { readRoute } from '@/lib/server/route-handler'

const Since = z.strictObject({
  after: wholeNumber({ least: 0, most: Number.MAX_SAFE_INTEGER }).optional().describe('The last event that is known.'),
})

const News = z.object({
  seq: z.int().describe('How far the log goes.'),
  lost: z.boolean().describe('Whether something can’t be told any more: everything may be other than it was.'),
  events: z.array(z.unknown()),
})

/** What the stream told since an event, for a browser that no stream reaches: asked for every few seconds, out of what the process keeps. */
export const GET = readRoute(Since, News, async ({ input: { after = null } }) => feed().since(after))
