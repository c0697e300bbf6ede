import { ArticleDetail } from '@/lib/domain/articles/article-view'
import { articleDetail } from '@/lib/queries/articles/article'
import { changeRoute } from '@/lib/server/route-handler'
import { ClearArticle, clearArticle } from '@/lib/use-cases/articles/clear-article'

export const POST = changeRoute(ClearArticle, ArticleDetail, async ({ input, actor }) => {
  await clearArticle(input, actor)
  return articleDetail(input.articleId, actor)
})
