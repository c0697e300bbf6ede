import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { Reason } from '@/lib/use-cases/fields'
import { correctionForMove, moveCorrection, SeenCorrection } from './move-correction'

export const ReturnCorrection = SeenCorrection.extend({ reason: Reason })

/** Sends a correction back to be written again; an approval it had ends with that. */
export async function returnCorrection(input: z.output<typeof ReturnCorrection>, actor: Actor): Promise<void> {
  const { reason } = input
  await inTransaction(async (tx) => {
    const { id, articleId, headline } = await correctionForMove(tx, input, 'return', actor)
    await moveCorrection(tx, input, 'return', {
      returnReason: reason,
      submittedById: null,
      submittedAt: null,
      approvedById: null,
      approvedAt: null,
    })
    await record(tx, actor, { kind: 'correction.returned', subjectId: id, articleId, data: { headline, reason } })
  })
}
