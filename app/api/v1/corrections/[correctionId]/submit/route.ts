import { CorrectionDetail } from '@/lib/domain/corrections/correction-view'
import { correction } from '@/lib/queries/corrections/correction'
import { changeRoute } from '@/lib/server/route-handler'
import { submitCorrection, SubmitCorrection } from '@/lib/use-cases/corrections/submit-correction'

export const POST = changeRoute(SubmitCorrection, CorrectionDetail, async ({ input, actor }) => {
  await submitCorrection(input, actor)
  return correction(input.correctionId, actor)
})
