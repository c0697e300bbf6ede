import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { Reason } from '@/lib/use-cases/fields'
import { correctionForMove, moveCorrection, SeenCorrection } from './move-correction'

export const WithdrawCorrection = SeenCorrection.extend({ reason: Reason })

/** Takes a published entry back. Its address stays, with the reason, which readers see. */
export async function withdrawCorrection(input: z.output<typeof WithdrawCorrection>, actor: Actor): Promise<void> {
  const { reason } = input
  await inTransaction(async (tx) => {
    const { id, articleId, headline, number } = await correctionForMove(tx, input, 'withdraw', actor)
    await moveCorrection(tx, input, 'withdraw', {
      withdrawReason: reason,
      withdrawnById: actor.id,
      withdrawnAt: new Date(),
    })
    await record(tx, actor, {
      kind: 'correction.withdrawn',
      subjectId: id,
      articleId,
      data: { headline, number: number ?? 0, reason },
    })
  })
}
