import { CorrectionDetail } from '@/lib/domain/corrections/correction-view'
import { correction } from '@/lib/queries/corrections/correction'
import { changeRoute } from '@/lib/server/route-handler'
import { approveCorrection, ApproveCorrection } from '@/lib/use-cases/corrections/approve-correction'

export const POST = changeRoute(ApproveCorrection, CorrectionDetail, async ({ input, actor }) => {
  await approveCorrection(input, actor)
  return correction(input.correctionId, actor)
})
