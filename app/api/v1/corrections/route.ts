import { z } from 'zod'
import { pageOf } from '@/lib/domain/answer-fields'
import { CorrectionDetail, CorrectionView } from '@/lib/domain/corrections/correction-view'
import { CORRECTION_STATUSES } from '@/lib/domain/corrections/correction'
import { correction } from '@/lib/queries/corrections/correction'
import { corrections } from '@/lib/queries/corrections/corrections'
import { PageSize } from '@/lib/domain/given-fields'
import { changeRoute, readRoute } from '@/lib/server/route-handler'
import { draftCorrection, DraftCorrection } from '@/lib/use-cases/corrections/draft-correction'
import { Id } from '@/lib/use-cases/fields'

const ListCorrections = z.strictObject({
  status: z.enum(CORRECTION_STATUSES).optional(),
  articleId: Id.optional(),
  cursor: Id.optional(),
  limit: PageSize,
})

export const GET = readRoute(ListCorrections, pageOf(CorrectionView), ({ input, actor }) => corrections(input, actor))

export const POST = changeRoute(
  DraftCorrection,
  CorrectionDetail,
  async ({ input, actor }) => {
    const { correctionId } = await draftCorrection(input, actor)
    return correction(correctionId, actor)
  },
  201,
)
