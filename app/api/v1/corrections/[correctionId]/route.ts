import { z } from 'zod'
import { CorrectionDetail } from '@/lib/domain/corrections/correction-view'
import { correction } from '@/lib/queries/corrections/correction'
import { changeRoute, readRoute } from '@/lib/server/route-handler'
import { editCorrection, EditCorrection } from '@/lib/use-cases/corrections/edit-correction'

export const GET = readRoute(z.strictObject({ correctionId: z.string() }), CorrectionDetail, ({ input, actor }) =>
  correction(input.correctionId, actor),
)

export const PATCH = changeRoute(EditCorrection, CorrectionDetail, async ({ input, actor }) => {
  await editCorrection(input, actor)
  return correction(input.correctionId, actor)
})
