import { CorrectionDetail } from '@/lib/domain/correction-view'
import { correction } from '@/lib/queries/correction'
import { changeRoute } from '@/lib/server/route-handler'
import { amendCorrection, AmendCorrection } from '@/lib/use-cases/amend-correction'

export const POST = changeRoute(
  AmendCorrection,
  CorrectionDetail,
  async ({ input, actor }) => {
    const { correctionId } = await amendCorrection(input, actor)
    return correction(correctionId, actor)
  },
  201,
)
