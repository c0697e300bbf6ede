import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotReviewAtAll } from '@/lib/domain/people/actor'
import { refuseIf } from '@/lib/domain/refusal'
import { whyNotUndoApproval } from '@/lib/domain/verdicts/review'
import { Id, Version } from '@/lib/use-cases/fields'
import { holdClaim, lockArticleOf } from '@/lib/use-cases/claims/hold-claim'
import { moveClaim } from '@/lib/use-cases/claims/move-claim'

export const TakeBackApproval = z.strictObject({ claimId: Id, version: Version })

/** A reviewer takes their own approval back: the verdict is in review again, as it was, while nothing rests on the approval. */
export async function takeBackApproval(input: z.output<typeof TakeBackApproval>, actor: Actor): Promise<void> {
  refuseIf(whyNotReviewAtAll(actor), 'forbidden')
  const { claimId } = input
  await inTransaction(async (tx) => {
    const { id: articleId } = await lockArticleOf(tx, claimId)
    const { whyNot, verdict, number } = await holdClaim(tx, input, actor)
    refuseIf(whyNot.takeBackApproval ?? null)
    const review = await tx.review.findFirst({
      where: { claimId, decision: 'APPROVE', takenBack: null, verdict: { endedAt: null } },
      select: { id: true, createdAt: true },
    })
    if (!review || !verdict) return
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
    await moveClaim(tx, input, 'takeBackApproval')
    const data = { claim: number, outcome: verdict.outcome }
    await record(tx, actor, { kind: 'review.taken-back', subjectId: claimId, articleId, data })
  })
}
