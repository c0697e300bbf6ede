import { CorrectionDetail } from '@/lib/domain/corrections/correction-view'
import { correction } from '@/lib/queries/corrections/correction'
import { changeRoute } from '@/lib/server/route-handler'
import { returnCorrection, ReturnCorrection } from '@/lib/use-cases/corrections/return-correction'

export const POST = changeRoute(ReturnCorrection, CorrectionDetail, async ({ input, actor }) => {
  await returnCorrection(input, actor)
  return correction(input.correctionId, actor)
})
