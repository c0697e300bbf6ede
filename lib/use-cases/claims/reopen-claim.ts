import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { refuseIf } from '@/lib/domain/refusal'
import { Id, Reason, Version } from '@/lib/use-cases/fields'
import { endVerdicts, holdClaim, lockArticleOf, refuseViewers } from './hold-claim'
import { reopenIfCleared } from '@/lib/use-cases/articles/lock-article'
import { moveClaim } from './move-claim'

export const ReopenClaim = z.strictObject({ claimId: Id, version: Version, reason: Reason })

/** An approved claim is open again: its verdict ends, and a cleared article is in checking again. */
export async function reopenClaim(input: z.output<typeof ReopenClaim>, actor: Actor): Promise<void> {
  refuseViewers(actor)
  await inTransaction(async (tx) => {
    const article = await lockArticleOf(tx, input.claimId)
    const claim = await holdClaim(tx, input, actor)
    refuseIf(claim.whyNot.reopen ?? null)
    const { id, articleId, number } = await moveClaim(tx, input, 'reopen')
    await endVerdicts(tx, [id])
    const reopened = await reopenIfCleared(tx, article, `claim ${number} was reopened`)
    const data = { claim: number, reason: input.reason }
    await record(tx, actor, { kind: 'claim.reopened', subjectId: id, articleId, data }, ...reopened)
  })
}
