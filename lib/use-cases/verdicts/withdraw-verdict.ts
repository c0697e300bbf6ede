import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import type { Transaction } from '@/lib/db/transaction'
import { inTransaction } from '@/lib/db/transaction'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import type { Actor } from '@/lib/domain/people/actor'
import type { ClaimStatus } from '@/lib/domain/claims/claim'
import { refuseIf } from '@/lib/domain/refusal'
import { Id, Version } from '@/lib/use-cases/fields'
import type { HeldClaim } from '@/lib/use-cases/claims/hold-claim'
import { endVerdict, holdClaim, refuseViewers } from '@/lib/use-cases/claims/hold-claim'
import { findClaim, moveHeld } from '@/lib/use-cases/claims/move-claim'

export const WithdrawVerdict = z.strictObject({ claimId: Id, version: Version })

/** Which row of the table leads back to what the claim was; where that was not kept it is open. */
const backTo = (before: ClaimStatus | null) =>
  before === 'RETURNED' ? 'withdrawToReturned' : before === 'STALE' ? 'withdrawToStale' : 'withdraw'

/**
 * Whoever gave a verdict takes it back before anyone has decided on it: the claim is what it was before, and the verdict that
 * stood then stands again.
 */
export async function withdrawVerdict(input: z.output<typeof WithdrawVerdict>, actor: Actor): Promise<void> {
  refuseViewers(actor)
  await inTransaction(async (tx) => {
    await record(tx, actor, await withdraw(tx, await holdClaim(tx, input, actor)))
  })
}

/** The same for a claim that is held; answers the event to record. */
export async function withdraw(tx: Transaction, claim: HeldClaim): Promise<AuditEvent> {
  refuseIf(claim.whyNot.withdraw ?? null)
  const { id, articleId, number } = claim
  const { judgedFrom, judgedReason } = await findClaim(tx, id)
  // Before the move: with it the database lets the verdict of then stand again, where none is live.
  await endVerdict(tx, id)
  await moveHeld(tx, claim, backTo(judgedFrom), { staleReason: judgedReason })
  return { kind: 'verdict.withdrawn', subjectId: id, articleId, data: { claim: number } }
}
