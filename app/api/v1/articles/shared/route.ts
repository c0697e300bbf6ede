import { z } from 'zod'
import { SharedText } from '@/lib/domain/articles/shared-text-view'
import { changeRoute } from '@/lib/server/route-handler'
import { SharedTexts, sharedTexts } from '@/lib/queries/articles/shared-texts'

const Answer = z.object({
  items: z.array(SharedText).describe('The one that shares most first; none where no article shares most of it.'),
})

export const POST = changeRoute(
  SharedTexts,
  Answer,
  async ({ input, actor }) => ({ items: await sharedTexts(input, actor) }),
  200,
  false,
)
