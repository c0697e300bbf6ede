import { changeRoute } from '@/lib/server/route-handler'
import { AssignArticles, assignArticles } from '@/lib/use-cases/assign-articles'

export const POST = changeRoute(AssignArticles, ({ input, actor }) => assignArticles(input, actor))
