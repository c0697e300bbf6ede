import { CorrectionDetail } from '@/lib/domain/correction-view'
import { correction } from '@/lib/queries/correction'
import { changeRoute } from '@/lib/server/route-handler'
import { publishCorrection, PublishCorrection } from '@/lib/use-cases/publish-correction'

export const POST = changeRoute(PublishCorrection, CorrectionDetail, async ({ input, actor }) => {
  await publishCorrection(input, actor)
  return correction(input.correctionId, actor)
})
