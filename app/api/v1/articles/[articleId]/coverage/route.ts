import { CoverageView } from '@/lib/domain/articles/article-view'
import { OneArticle } from '@/lib/queries/addresses'
import { articleCoverage } from '@/lib/queries/articles/coverage'
import { readRoute } from '@/lib/server/route-handler'

export const GET = readRoute(OneArticle, CoverageView, ({ input, actor }) => articleCoverage(input.articleId, actor))
