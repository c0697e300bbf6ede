import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { Refusal, refuseIf } from '@/lib/domain/refusal'
import { Id, Version } from '@/lib/use-cases/fields'
import { lockArticle, newestRevision, reopenIfCleared } from '@/lib/use-cases/articles/lock-article'
import { findClaim, moveClaim } from './move-claim'

export const RestoreClaim = z.strictObject({ claimId: Id, version: Version })

/** A dismissed claim is open again, where its words still stand; a cleared article is in checking again. */
export async function restoreClaim(input: z.output<typeof RestoreClaim>, actor: Actor): Promise<void> {
  refuseIf(whyNotEdit(actor), 'forbidden')
  await inTransaction(async (tx) => {
    const { articleId, number } = await findClaim(tx, input.claimId)
    const article = await lockArticle(tx, articleId)
    const now = new Date()
    const claim = await moveClaim(tx, input, 'restore', {
      ...{ dismissReason: null, dismissedById: null, dismissalAskedById: null },
      acceptedAt: now,
    })
    const revision = await newestRevision(tx, article)
    const places = await tx.anchor.count({ where: { claimId: claim.id, revisionId: revision.id } })
    if (places === 0)
      throw new Refusal('conflict', `The words of claim ${number} are no longer in the text: add a new claim instead.`)
    const reopened = await reopenIfCleared(tx, article, `claim ${number} was restored`)
    const data = { claim: number, text: claim.text }
    await record(tx, actor, { kind: 'claim.restored', subjectId: claim.id, articleId, data }, ...reopened)
  })
}
