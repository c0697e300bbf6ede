import { CorrectionDetail } from '@/lib/domain/correction-view'
import { correction } from '@/lib/queries/correction'
import { changeRoute } from '@/lib/server/route-handler'
import { approveCorrection, ApproveCorrection } from '@/lib/use-cases/approve-correction'

export const POST = changeRoute(ApproveCorrection, CorrectionDetail, async ({ input, actor }) => {
  await approveCorrection(input, actor)
  return correction(input.correctionId, actor)
})
