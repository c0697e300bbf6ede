import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotReviewAtAll } from '@/lib/domain/people/actor'
import { CLAIM_MOVES } from '@/lib/domain/claims/claim'
import { whyNotReason } from '@/lib/domain/moves'
import { refuseIf } from '@/lib/domain/refusal'
import { Id, Reason, Version } from '@/lib/use-cases/fields'
import { holdClaim } from '@/lib/use-cases/claims/hold-claim'
import { moveClaim } from '@/lib/use-cases/claims/move-claim'

export const ReviewVerdict = z.strictObject({
  claimId: Id,
  version: Version,
  decision: z.enum(['APPROVE', 'RETURN']),
  reason: Reason.optional(),
})

/** A second person approves the live verdict, or returns it with a reason. */
export async function reviewVerdict(input: z.output<typeof ReviewVerdict>, actor: Actor): Promise<void> {
  const { claimId, decision, reason = null } = input
  const move = decision === 'APPROVE' ? 'approve' : 'return'
  refuseIf(whyNotReviewAtAll(actor), 'forbidden')
  refuseIf(whyNotReason(CLAIM_MOVES[move], input.reason), 'unacceptable')
  await inTransaction(async (tx) => {
    const claim = await holdClaim(tx, input, actor)
    const { articleId, number, verdict } = claim
    refuseIf(claim.whyNot[move] ?? (verdict ? null : 'There is no verdict to review.'))
    if (!verdict) return
    // Before the move: the database takes a review only while the claim is in review.
    await tx.review.create({ data: { claimId, verdictId: verdict.id, decision, reason, reviewerId: actor.id } })
    await moveClaim(tx, input, move)
    const told = { claim: number, outcome: verdict.outcome }
    const event =
      decision === 'APPROVE'
        ? ({ kind: 'review.approved', subjectId: claimId, articleId, data: told } as const)
        : ({ kind: 'review.returned', subjectId: claimId, articleId, data: { ...told, reason: reason ?? '' } } as const)
    await record(tx, actor, event)
  })
}
