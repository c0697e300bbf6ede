import { HistoryOfArticle } from '@/lib/queries/addresses'
import { articleHistory } from '@/lib/queries/history'
import { readRoute } from '@/lib/server/route-handler'

export const GET = readRoute(HistoryOfArticle, ({ input, actor }) => articleHistory(input, actor))
