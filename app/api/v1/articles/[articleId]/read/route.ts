import { ArticleDetail } from '@/lib/domain/articles/article-view'
import { articleDetail } from '@/lib/queries/articles/article'
import { changeRoute } from '@/lib/server/route-handler'
import { ReadAgain, readAgain } from '@/lib/use-cases/articles/read-again'

export const POST = changeRoute(ReadAgain, ArticleDetail, async ({ input, actor }) => {
  await readAgain(input, actor)
  return articleDetail(input.articleId, actor)
})
