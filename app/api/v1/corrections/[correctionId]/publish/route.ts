import { CorrectionDetail } from '@/lib/domain/corrections/correction-view'
import { correction } from '@/lib/queries/corrections/correction'
import { changeRoute } from '@/lib/server/route-handler'
import { holdCorrection } from '@/lib/use-cases/corrections/hold-correction'
import { PublishCorrection } from '@/lib/use-cases/corrections/publish-correction'

export const POST = changeRoute(PublishCorrection, CorrectionDetail, async ({ input, actor }) => {
  await holdCorrection(input, actor)
  return correction(input.correctionId, actor)
})
