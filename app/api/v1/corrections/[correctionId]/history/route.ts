import { pageOf } from '@/lib/domain/answer-fields'
import { HistoryView } from '@/lib/domain/claims/claim-view'
import { correctionHistory, HistoryOfCorrection } from '@/lib/queries/corrections/correction-history'
import { readRoute } from '@/lib/server/route-handler'

export const GET = readRoute(HistoryOfCorrection, pageOf(HistoryView), ({ input, actor }) =>
  correctionHistory(input, actor),
)
