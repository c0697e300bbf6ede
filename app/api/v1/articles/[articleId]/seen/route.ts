import { SeenInArticle } from '@/lib/domain/claims/seen-view'
import { OneArticle } from '@/lib/queries/addresses'
import { seenInArticle } from '@/lib/queries/claims/seen-claims'
import { readRoute } from '@/lib/server/route-handler'

export const GET = readRoute(OneArticle, SeenInArticle, ({ input, actor }) => seenInArticle(input.articleId, actor))
