import { CorrectionDetail } from '@/lib/domain/corrections/correction-view'
import { correction } from '@/lib/queries/corrections/correction'
import { changeRoute } from '@/lib/server/route-handler'
import { keepBackCorrection } from '@/lib/use-cases/corrections/keep-back-correction'
import { SeenCorrection } from '@/lib/use-cases/corrections/move-correction'

export const POST = changeRoute(SeenCorrection, CorrectionDetail, async ({ input, actor }) => {
  await keepBackCorrection(input, actor)
  return correction(input.correctionId, actor)
})
