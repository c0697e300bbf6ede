import { z } from 'zod'
import { correction } from '@/lib/queries/correction'
import { changeRoute, readRoute } from '@/lib/server/route-handler'
import { editCorrection, EditCorrection } from '@/lib/use-cases/edit-correction'

export const GET = readRoute(z.strictObject({ correctionId: z.string() }), ({ input, actor }) =>
  correction(input.correctionId, actor),
)

export const PATCH = changeRoute(EditCorrection, async ({ input, actor }) => {
  await editCorrection(input, actor)
  return correction(input.correctionId, actor)
})
