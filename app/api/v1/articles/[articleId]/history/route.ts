import { pageOf } from '@/lib/domain/answer-fields'
import { HistoryView } from '@/lib/domain/claims/claim-view'
import { HistoryOfArticle } from '@/lib/queries/addresses'
import { articleHistory } from '@/lib/queries/articles/history'
import { readRoute } from '@/lib/server/route-handler'

export const GET = readRoute(HistoryOfArticle, pageOf(HistoryView), ({ input, actor }) => articleHistory(input, actor))
