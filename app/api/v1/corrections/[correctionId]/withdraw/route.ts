import { correction } from '@/lib/queries/correction'
import { changeRoute } from '@/lib/server/route-handler'
import { withdrawCorrection, WithdrawCorrection } from '@/lib/use-cases/withdraw-correction'

export const POST = changeRoute(WithdrawCorrection, async ({ input, actor }) => {
  await withdrawCorrection(input, actor)
  return correction(input.correctionId, actor)
})
