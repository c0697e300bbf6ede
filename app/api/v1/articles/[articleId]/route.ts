import { ArticleDetail } from '@/lib/domain/article-view'
import { OneArticle } from '@/lib/queries/addresses'
import { articleDetail } from '@/lib/queries/article'
import { changeRoute, readRoute } from '@/lib/server/route-handler'
import { ChangeArticle, changeArticle } from '@/lib/use-cases/change-article'

export const GET = readRoute(OneArticle, ArticleDetail, ({ input, actor }) => articleDetail(input.articleId, actor))

export const PATCH = changeRoute(ChangeArticle, ArticleDetail, async ({ input, actor }) => {
  await changeArticle(input, actor)
  return articleDetail(input.articleId, actor)
})
