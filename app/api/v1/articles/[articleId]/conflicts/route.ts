import { z } from 'zod'
import { ConflictsView } from '@/lib/domain/articles/article-view'
import { OneArticle } from '@/lib/queries/addresses'
import { articleConflicts } from '@/lib/queries/articles/conflicts'
import { readRoute } from '@/lib/server/route-handler'

export const GET = readRoute(OneArticle, ConflictsView.extend({ next: z.null() }), async ({ input, actor }) => ({
  ...(await articleConflicts(input.articleId, actor)),
  next: null,
}))
