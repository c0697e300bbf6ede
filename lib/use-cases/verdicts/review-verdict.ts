import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import type { Transaction } from '@/lib/db/transaction'
import { inTransaction } from '@/lib/db/transaction'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotReviewAtAll } from '@/lib/domain/people/actor'
import { CLAIM_MOVES } from '@/lib/domain/claims/claim'
import { sayDecided } from '@/lib/domain/claims/say-decided'
import { whyNotReason } from '@/lib/domain/moves'
import { Refusal, refuseIf } from '@/lib/domain/refusal'
import { Id, Reason, Version } from '@/lib/use-cases/fields'
import type { HeldClaim } from '@/lib/use-cases/claims/hold-claim'
import { holdClaim } from '@/lib/use-cases/claims/hold-claim'
import { moveHeld } from '@/lib/use-cases/claims/move-claim'

const NO_VERDICT = 'There is no verdict to review.'

export const ReviewVerdict = z.strictObject({
  claimId: Id,
  version: Version,
  decision: z.enum(['APPROVE', 'RETURN']),
  reason: Reason.optional(),
})

/** A second person approves the live verdict, or returns it with a reason. */
export async function reviewVerdict(input: z.output<typeof ReviewVerdict>, actor: Actor): Promise<void> {
  const { decision, reason = null } = input
  const move = decision === 'APPROVE' ? 'approve' : 'return'
  refuseIf(whyNotReviewAtAll(actor), 'forbidden')
  refuseIf(whyNotReason(CLAIM_MOVES[move], input.reason), 'unacceptable')
  await inTransaction(async (tx) => {
    const claim = await holdClaim(tx, input, actor, (met) => sayDecided(met, new Date()))
    await record(tx, actor, await writeReview(tx, claim, { decision, reason }, actor))
  })
}

/** The decision on the live verdict of a claim that is held; answers the event to record. */
async function writeReview(
  tx: Transaction,
  claim: HeldClaim,
  { decision, reason }: { decision: 'APPROVE' | 'RETURN'; reason: string | null },
  actor: Pick<Actor, 'id'>,
): Promise<AuditEvent> {
  const { id: claimId, verdict } = claim
  const move = decision === 'APPROVE' ? 'approve' : 'return'
  refuseIf(claim.whyNot[move] ?? null)
  if (!verdict) throw new Refusal('conflict', NO_VERDICT)
  // Before the move: the database takes a review only while the claim is in review.
  await tx.review.create({ data: { claimId, verdictId: verdict.id, decision, reason, reviewerId: actor.id } })
  await moveHeld(tx, claim, move)
  return reviewEvent(claim, { decision, reason })
}

export function reviewEvent(
  { id, articleId, number, verdict }: Pick<HeldClaim, 'id' | 'articleId' | 'number' | 'verdict'>,
  { decision, reason }: { decision: 'APPROVE' | 'RETURN'; reason: string | null },
): AuditEvent {
  if (!verdict) throw new Refusal('conflict', NO_VERDICT)
  const told = { claim: number, outcome: verdict.outcome }
  return decision === 'APPROVE'
    ? { kind: 'review.approved', subjectId: id, articleId, data: told }
    : { kind: 'review.returned', subjectId: id, articleId, data: { ...told, reason: reason ?? '' } }
}
