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
import { moveMany } from '@/lib/use-cases/claims/move-many'

export const TakeBackApproval = z.strictObject({ claimId: Id, version: Version })

/** A reviewer takes their own approval back: the verdict is in review again, as it was, while nothing rests on the approval. */
export async function takeBackApproval(input: z.output<typeof TakeBackApproval>, actor: Actor): Promise<void> {
  refuseIf(whyNotReviewAtAll(actor), 'forbidden')
  await inTransaction(async (tx) => {
    await lockArticleOf(tx, input.claimId)
    const claim = await holdClaim(tx, input, actor)
    refuseIf(claim.whyNot.takeBackApproval ?? null)
    await record(tx, actor, ...(await takeBackAll(tx, [claim], actor)).flat())
  })
}

/** The approvals that stand on claims of one article, by claim, each with why it can’t be taken back now, or null. */
async function approvalsOf(tx: Transaction, claims: readonly HeldClaim[]) {
  const ids = claims.map(({ id }) => id)
  const of = { claimId: { in: ids } }
  const reviews = await tx.review.findMany({
    where: { ...of, decision: 'APPROVE', takenBack: null, verdict: { endedAt: null } },
    select: { id: true, claimId: true, createdAt: true },
  })
  const { status, lastClearedAt } = await tx.article.findUniqueOrThrow({
    where: { id: claims[0]?.articleId ?? '' },
    select: { status: true, lastClearedAt: true },
  })
  const corrections = await tx.correction.findMany({ where: of, select: { claimId: true, createdAt: true } })
  const applied = await tx.claim.findMany({ where: { id: { in: ids } }, select: { id: true, appliedIn: true } })
  return new Map(
    reviews.map(({ id: reviewId, claimId, createdAt }) => {
      const whyNot = whyNotUndoApproval({
        articleCleared: status === 'CLEARED' || (lastClearedAt !== null && lastClearedAt >= createdAt),
        corrected: corrections.some((one) => one.claimId === claimId && one.createdAt >= createdAt),
        appliedIn: applied.find(({ id }) => id === claimId)?.appliedIn ?? null,
      })
      return [claimId, { reviewId, whyNot }]
    }),
  )
}

/**
 * The same for claims of one locked article that are held, in as many statements for one as for many; answers the events of each. Throws
 * where the approval of any can’t be taken back.
 */
export async function takeBackAll(
  tx: Transaction,
  claims: readonly HeldClaim[],
  actor: Pick<Actor, 'id'>,
): Promise<AuditEvent[][]> {
  const approvals = await approvalsOf(tx, claims)
  const standing = claims.map(({ id: claimId, articleId, number, verdict }) => {
    const approval = approvals.get(claimId)
    if (!approval || !verdict) throw new Refusal('conflict', 'There is no approval to take back.')
    refuseIf(approval.whyNot)
    return { claimId, articleId, number, outcome: verdict.outcome, reviewId: approval.reviewId }
  })
  // Before the move: the database lets a claim out of its approval only with this row.
  await tx.approvalTakenBack.createMany({
    data: standing.map(({ claimId, reviewId }) => ({ claimId, reviewId, takenBackById: actor.id })),
  })
  await moveMany(tx, claims, 'takeBackApproval')
  return standing.map(({ claimId: subjectId, articleId, number: claim, outcome }) => [
    { kind: 'review.taken-back', subjectId, articleId, data: { claim, outcome } },
  ])
}
