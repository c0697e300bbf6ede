import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotTell } from '@/lib/domain/corrections/correction'
import { refuseIf } from '@/lib/domain/refusal'
import { frozenFrom } from './draft-correction'
import { correctionForMove, moveCorrection, SeenCorrection } from './move-correction'

export const SubmitCorrection = SeenCorrection

/** Sends a draft for review. From here its words are fixed, the article's headline with them. */
export async function submitCorrection(input: z.output<typeof SubmitCorrection>, actor: Actor): Promise<void> {
  await inTransaction(async (tx) => {
    const correction = await correctionForMove(tx, input, 'submit', actor)
    refuseIf(whyNotTell(correction), 'unacceptable')
    const { id, articleId, amendsId } = correction
    // An amendment keeps the headline of the entry under which it will stand.
    const frozen = amendsId === null ? await frozenFrom(tx, articleId) : {}
    await moveCorrection(tx, input, 'submit', {
      ...frozen,
      submittedById: actor.id,
      submittedAt: new Date(),
      returnReason: null,
    })
    const { headline } = { ...correction, ...frozen }
    await record(tx, actor, { kind: 'correction.submitted', subjectId: id, articleId, data: { headline } })
  })
}
