import { z } from 'zod'
import { pageOf } from '@/lib/domain/answer-fields'
import { ArticleDetail, ArticleView, NewestRevision } from '@/lib/domain/articles/article-view'
import { KnownText } from '@/lib/domain/articles/known-text-view'
import { ClaimView } from '@/lib/domain/claims/claim-view'
import { changeRoute, readRoute } from '@/lib/server/route-handler'
import { ArticlesPage } from '@/lib/queries/addresses'
import { articleDetail } from '@/lib/queries/articles/article'
import { knownTexts } from '@/lib/queries/articles/known-texts'
import { listArticles } from '@/lib/queries/articles/articles'
import { ClaimsPage, claimsPage } from '@/lib/queries/claims/claims'
import { CreateArticle, createArticle } from '@/lib/use-cases/articles/create-article'

const BroughtIn = z.object({
  article: ArticleDetail.omit({ revision: true }),
  revision: NewestRevision,
  claims: z.array(ClaimView),
  known: z.array(KnownText).describe('Articles that have this text already, or nearly.'),
  next: z.string().nullable().describe('Where there are more claims: the cursor for GET /articles/{articleId}/claims.'),
})

export const GET = readRoute(ArticlesPage, pageOf(ArticleView), ({ input, actor }) => listArticles(input, actor))

export const POST = changeRoute(
  CreateArticle,
  BroughtIn,
  async ({ input, actor }) => {
    const { articleId } = await createArticle(input, actor)
    const { revision, ...article } = await articleDetail(articleId, actor)
    const { items: claims, next } = await claimsPage(ClaimsPage.parse({ articleId }), actor)
    return { article, revision, claims, known: await knownTexts(articleId, actor), next }
  },
  201,
)
