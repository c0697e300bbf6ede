import type { Actor } from '@/lib/domain/people/actor'
import type { CorrectionType } from '@/lib/domain/corrections/correction'
import { approveCorrection } from '@/lib/use-cases/corrections/approve-correction'
import { draftCorrection } from '@/lib/use-cases/corrections/draft-correction'
import { publishCorrection } from '@/lib/use-cases/corrections/publish-correction'
import { submitCorrection } from '@/lib/use-cases/corrections/submit-correction'

interface Told {
  articleId: string
  claimId?: string
  type: CorrectionType
  wrong?: string
  right: string
  note: string
}

/** One entry from draft to print: one person writes it, another approves it. */
export async function publish(told: Told, writer: Actor, approver: Actor): Promise<void> {
  const { correctionId } = await draftCorrection(told, writer)
  await submitCorrection({ correctionId, version: 1 }, writer)
  await approveCorrection({ correctionId, version: 2 }, approver)
  await publishCorrection({ correctionId, version: 3 }, writer)
}
