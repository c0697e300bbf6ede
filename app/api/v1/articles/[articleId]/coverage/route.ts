import { CoverageView } from '@/lib/domain/article-view'
import { OneArticle } from '@/lib/queries/addresses'
import { articleCoverage } from '@/lib/queries/coverage'
import { readRoute } from '@/lib/server/route-handler'

export const GET = readRoute(OneArticle, CoverageView, ({ input, actor }) => articleCoverage(input.articleId, actor))
