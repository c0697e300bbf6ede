import { pageOf } from '@/lib/domain/answer-fields'
import { HistoryView } from '@/lib/domain/claims/claim-view'
import { historyPage, HistoryOfClaim } from '@/lib/queries/claims/claim-pages'
import { readRoute } from '@/lib/server/route-handler'

export const GET = readRoute(HistoryOfClaim, pageOf(HistoryView), ({ input, actor }) => historyPage(input, actor))
