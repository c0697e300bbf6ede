import { changeRoute, readRoute } from '@/lib/server/route-handler'
import { ArticlesPage } from '@/lib/queries/addresses'
import { articleDetail } from '@/lib/queries/article'
import { listArticles } from '@/lib/queries/articles'
import { claimsOf } from '@/lib/queries/claims'
import { CreateArticle, createArticle } from '@/lib/use-cases/create-article'

export const GET = readRoute(ArticlesPage, ({ input, actor }) => listArticles(input, actor))

export const POST = changeRoute(
  CreateArticle,
  async ({ input, actor }) => {
    const { articleId } = await createArticle(input, actor)
    const { revision, ...article } = await articleDetail(articleId, actor)
    return { article, revision, claims: await claimsOf(articleId, actor) }
  },
  201,
)
