import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import type { SeenCorrection } from './move-correction'
import { correctionForMove, moveCorrection } from './move-correction'

/** Keeps an entry that is held from going out; whoever edits may, whoever sent it. It stays approved. */
export async function keepBackCorrection(input: z.output<typeof SeenCorrection>, actor: Actor): Promise<void> {
  await inTransaction(async (tx) => {
    const { id, articleId, headline } = await correctionForMove(tx, input, 'keepBack', actor)
    await moveCorrection(tx, input, 'keepBack', { goesOutAt: null })
    await record(tx, actor, { kind: 'correction.kept-back', subjectId: id, articleId, data: { headline } })
  })
}
