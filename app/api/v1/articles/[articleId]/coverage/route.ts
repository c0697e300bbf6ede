import { OneArticle } from '@/lib/queries/addresses'
import { articleCoverage } from '@/lib/queries/coverage'
import { readRoute } from '@/lib/server/route-handler'

export const GET = readRoute(OneArticle, ({ input, actor }) => articleCoverage(input.articleId, actor))
