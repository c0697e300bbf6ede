import { CorrectionDetail } from '@/lib/domain/corrections/correction-view'
import { correction } from '@/lib/queries/corrections/correction'
import { changeRoute } from '@/lib/server/route-handler'
import { amendCorrection, AmendCorrection } from '@/lib/use-cases/corrections/amend-correction'

export const POST = changeRoute(
  AmendCorrection,
  CorrectionDetail,
  async ({ input, actor }) => {
    const { correctionId } = await amendCorrection(input, actor)
    return correction(correctionId, actor)
  },
  201,
)
