import { CorrectionDetail } from '@/lib/domain/corrections/correction-view'
import { correction } from '@/lib/queries/corrections/correction'
import { changeRoute } from '@/lib/server/route-handler'
import { withdrawCorrection, WithdrawCorrection } from '@/lib/use-cases/corrections/withdraw-correction'

export const POST = changeRoute(WithdrawCorrection, CorrectionDetail, async ({ input, actor }) => {
  await withdrawCorrection(input, actor)
  return correction(input.correctionId, actor)
})
