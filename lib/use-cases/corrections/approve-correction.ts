import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { correctionForMove, moveCorrection, SeenCorrection } from './move-correction'

export const ApproveCorrection = SeenCorrection

/** A second person agrees with what readers will be told. The database refuses one's own as well. */
export async function approveCorrection(input: z.output<typeof ApproveCorrection>, actor: Actor): Promise<void> {
  await inTransaction(async (tx) => {
    const { id, articleId, headline } = await correctionForMove(tx, input, 'approve', actor)
    await moveCorrection(tx, input, 'approve', { approvedById: actor.id, approvedAt: new Date() })
    await record(tx, actor, { kind: 'correction.approved', subjectId: id, articleId, data: { headline } })
  })
}
