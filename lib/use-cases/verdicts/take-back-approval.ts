import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import type { Transaction } from '@/lib/db/transaction'
import { inTransaction } from '@/lib/db/transaction'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotReviewAtAll } from '@/lib/domain/people/actor'
import { Refusal, refuseIf } from '@/lib/domain/refusal'
import { whyNotUndoApproval } from '@/lib/domain/verdicts/review'
import { Id, Version } from '@/lib/use-cases/fields'
import type { HeldClaim } from '@/lib/use-cases/claims/hold-claim'
import { holdClaim, lockArticleOf } from '@/lib/use-cases/claims/hold-claim'
import { moveHeld } from '@/lib/use-cases/claims/move-claim'

export const TakeBackApproval = z.strictObject({ claimId: Id, version: Version })

/** A reviewer takes their own approval back: the verdict is in review again, as it was, while nothing rests on the approval. */
export async function takeBackApproval(input: z.output<typeof TakeBackApproval>, actor: Actor): Promise<void> {
  refuseIf(whyNotReviewAtAll(actor), 'forbidden')
  await inTransaction(async (tx) => {
    await lockArticleOf(tx, input.claimId)
    await record(tx, actor, await takeBack(tx, await holdClaim(tx, input, actor), actor))
  })
}

/** The same for a claim that is held, its article locked; answers the event to record. */
export async function takeBack(tx: Transaction, claim: HeldClaim, actor: Pick<Actor, 'id'>): Promise<AuditEvent> {
  refuseIf(claim.whyNot.takeBackApproval ?? null)
  const { id: claimId, articleId, number, verdict } = claim
  const review = await tx.review.findFirst({
    where: { claimId, decision: 'APPROVE', takenBack: null, verdict: { endedAt: null } },
    select: { id: true, createdAt: true },
  })
  if (!review || !verdict) throw new Refusal('conflict', 'There is no approval to take back.')
  const since = { gte: review.createdAt }
  const article = { id: articleId, OR: [{ status: 'CLEARED' as const }, { lastClearedAt: since }] }
  refuseIf(
    whyNotUndoApproval({
      articleCleared: (await tx.article.count({ where: article })) > 0,
      corrected: (await tx.correction.count({ where: { claimId, createdAt: since } })) > 0,
      appliedIn:
        (await tx.claim.findUnique({ where: { id: claimId }, select: { appliedIn: true } }))?.appliedIn ?? null,
    }),
  )
  // Before the move: the database lets a claim out of its approval only with this row.
  await tx.approvalTakenBack.create({ data: { reviewId: review.id, claimId, takenBackById: actor.id } })
  await moveHeld(tx, claim, 'takeBackApproval')
  const data = { claim: number, outcome: verdict.outcome }
  return { kind: 'review.taken-back', subjectId: claimId, articleId, data }
}
