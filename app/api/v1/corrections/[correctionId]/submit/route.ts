import { CorrectionDetail } from '@/lib/domain/correction-view'
import { correction } from '@/lib/queries/correction'
import { changeRoute } from '@/lib/server/route-handler'
import { submitCorrection, SubmitCorrection } from '@/lib/use-cases/submit-correction'

export const POST = changeRoute(SubmitCorrection, CorrectionDetail, async ({ input, actor }) => {
  await submitCorrection(input, actor)
  return correction(input.correctionId, actor)
})
