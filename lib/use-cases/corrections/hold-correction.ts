import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { moveCorrection } from './move-correction'
import type { PublishCorrection } from './publish-correction'
import { correctionToPublish } from './publish-correction'

/**
 * Sends an entry to readers, thirty seconds from now: until then whoever edits may cancel it, from anywhere. It goes out by itself,
 * whatever becomes of the page it was sent from.
 */
export async function holdCorrection(input: z.output<typeof PublishCorrection>, actor: Actor): Promise<void> {
  await inTransaction(async (tx) => {
    const { id, articleId, headline } = await correctionToPublish(tx, input, 'hold', actor)
    await moveCorrection(tx, input, 'hold', {
      // The moment is the database's.
      goesOutAt: new Date(),
      goesOutById: actor.id,
      lateReason: input.delayReason ?? null,
    })
    await record(tx, actor, { kind: 'correction.held', subjectId: id, articleId, data: { headline } })
  })
}
