import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { Id, Version } from '@/lib/use-cases/fields'
import { columnOf } from '@/lib/domain/time/day'
import { refuseLearned, TOLD } from './draft-correction'
import { correctionForMove, moveCorrection } from './move-correction'

export const EditCorrection = z.strictObject({
  correctionId: Id,
  version: Version,
  type: TOLD.type.optional(),
  wrong: TOLD.wrong,
  right: TOLD.right.optional(),
  note: TOLD.note.optional(),
  learnedAt: TOLD.learnedAt,
})

/** Changes the words of a draft; what is not named stays. Whoever did so can't approve it. */
export async function editCorrection(input: z.output<typeof EditCorrection>, actor: Actor): Promise<void> {
  await inTransaction(async (tx) => {
    const { id, articleId, headline, ...found } = await correctionForMove(tx, input, 'edit', actor)
    const { type, wrong, right, note, learnedAt } = input
    if (learnedAt) await refuseLearned(tx, learnedAt, found, found)
    await moveCorrection(tx, input, 'edit', {
      ...(type !== undefined && { type }),
      ...(wrong !== undefined && { wrong: wrong || null }),
      ...(right !== undefined && { right }),
      ...(note !== undefined && { note }),
      ...(learnedAt !== undefined && { learnedOn: learnedAt && columnOf(learnedAt) }),
      editedById: actor.id,
    })
    await record(tx, actor, { kind: 'correction.changed', subjectId: id, articleId, data: { headline } })
  })
}
