import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import type { Actor } from '@/lib/domain/people/actor'
import type { CorrectionMove } from '@/lib/domain/corrections/correction'
import { Refusal } from '@/lib/domain/refusal'
import { Reason } from '@/lib/use-cases/fields'
import { correctionForMove, findCorrection, moveCorrection, SeenCorrection } from './move-correction'

export const DecideWithdrawal = SeenCorrection.extend({
  /** CHANGE puts other words where readers see why an entry was withdrawn at once; somebody else confirms those. */
  decision: z.enum(['CONFIRM', 'KEEP', 'CHANGE']),
  reason: Reason.optional(),
})
type Input = z.output<typeof DecideWithdrawal>

const MOVES = {
  PUBLISHED: { CONFIRM: 'withdraw', KEEP: 'keepPublished', CHANGE: 'changeWords' },
  WITHDRAWN: { CONFIRM: 'confirmWords', KEEP: 'keepPublished', CHANGE: 'changeWords' },
} as const satisfies Record<string, Record<Input['decision'], CorrectionMove>>

/**
 * The second person's part in a withdrawal: withdraws what somebody asked to withdraw or keeps it published; of an entry that an
 * admin withdrew at once, confirms the words that readers see or changes them.
 */
export async function decideWithdrawal(input: Input, actor: Actor): Promise<void> {
  await inTransaction(async (tx) => {
    const { status } = await findCorrection(tx, input.correctionId)
    const move = MOVES[status === 'WITHDRAWN' ? 'WITHDRAWN' : 'PUBLISHED'][input.decision]
    const { id, articleId, headline, ...found } = await correctionForMove(tx, input, move, actor)
    const { reason } = input
    if (move === 'changeWords' && reason === undefined) {
      const message = 'Give the words that readers should see.'
      throw new Refusal('unacceptable', message, { errors: [{ path: 'reason', message }] })
    }
    const told = { headline, number: found.number ?? 0 }
    const of = { subjectId: id, articleId }
    const now = new Date()
    const [also, event] = ((): [Parameters<typeof moveCorrection>[3], AuditEvent] => {
      switch (move) {
        case 'withdraw':
          return [
            { withdrawnById: actor.id, withdrawnAt: now },
            { kind: 'correction.withdrawn', ...of, data: { ...told, reason: found.withdrawReason ?? '' } },
          ]
        case 'keepPublished':
          return [
            { withdrawReason: null, withdrawWordsById: null, withdrawalAskedById: null, withdrawalAskedAt: null },
            { kind: 'correction.kept', ...of, data: told },
          ]
        case 'confirmWords':
          return [
            { wordsConfirmedById: actor.id, wordsConfirmedAt: now },
            { kind: 'correction.words-confirmed', ...of, data: told },
          ]
        case 'changeWords':
          return [
            { withdrawReason: reason ?? '', withdrawWordsById: actor.id },
            { kind: 'correction.words-changed', ...of, data: { ...told, reason: reason ?? '' } },
          ]
      }
    })()
    await moveCorrection(tx, input, move, also)
    await record(tx, actor, event)
  })
}
