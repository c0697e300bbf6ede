import { ArticleDetail } from '@/lib/domain/articles/article-view'
import { OneArticle } from '@/lib/queries/addresses'
import { articleDetail } from '@/lib/queries/articles/article'
import { changeRoute, readRoute } from '@/lib/server/route-handler'
import { ChangeArticle, changeArticle } from '@/lib/use-cases/articles/change-article'

export const GET = readRoute(OneArticle, ArticleDetail, ({ input, actor }) => articleDetail(input.articleId, actor))

export const PATCH = changeRoute(ChangeArticle, ArticleDetail, async ({ input, actor }) => {
  await changeArticle(input, actor)
  return articleDetail(input.articleId, actor)
})
