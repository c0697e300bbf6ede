import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { Reason } from '@/lib/use-cases/fields'
import { correctionForMove, moveCorrection, SeenCorrection } from './move-correction'

/** `reason` is what readers will see. `atOnce` is why an admin can't wait for a second person; it is for the desk alone. */
export const WithdrawCorrection = SeenCorrection.extend({ reason: Reason, atOnce: Reason.optional() })

/**
 * Asks to take a published entry back: a second person does it. With `atOnce` an admin takes it back now, and a second person
 * confirms the words afterwards. The entry's address stays, with the reason.
 */
export async function withdrawCorrection(input: z.output<typeof WithdrawCorrection>, actor: Actor): Promise<void> {
  const { reason, atOnce } = input
  const now = new Date()
  await inTransaction(async (tx) => {
    const move = atOnce === undefined ? 'askWithdrawal' : 'withdrawAtOnce'
    const { id, articleId, headline, number } = await correctionForMove(tx, input, move, actor)
    const words = { withdrawReason: reason, withdrawWordsById: actor.id }
    const told = { headline, number: number ?? 0, reason }
    const of = { subjectId: id, articleId }
    if (atOnce === undefined) {
      await moveCorrection(tx, input, move, { ...words, withdrawalAskedById: actor.id, withdrawalAskedAt: now })
      await record(tx, actor, { kind: 'correction.withdrawal-asked', ...of, data: told })
      return
    }
    await moveCorrection(tx, input, move, {
      ...words,
      atOnceReason: atOnce,
      withdrawnById: actor.id,
      withdrawnAt: now,
    })
    await record(tx, actor, { kind: 'correction.withdrawn', ...of, data: { ...told, atOnce } })
  })
}
