import { OneArticle } from '@/lib/queries/addresses'
import { articleConflicts } from '@/lib/queries/conflicts'
import { readRoute } from '@/lib/server/route-handler'

export const GET = readRoute(OneArticle, async ({ input, actor }) => ({
  ...(await articleConflicts(input.articleId, actor)),
  next: null,
}))
