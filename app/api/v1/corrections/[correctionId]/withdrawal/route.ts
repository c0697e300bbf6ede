import { CorrectionDetail } from '@/lib/domain/corrections/correction-view'
import { correction } from '@/lib/queries/corrections/correction'
import { changeRoute } from '@/lib/server/route-handler'
import { decideWithdrawal, DecideWithdrawal } from '@/lib/use-cases/corrections/decide-withdrawal'

export const POST = changeRoute(DecideWithdrawal, CorrectionDetail, async ({ input, actor }) => {
  await decideWithdrawal(input, actor)
  return correction(input.correctionId, actor)
})
