import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import type { ClaimStatus } from '@/lib/domain/claims/claim'
import { refuseIf } from '@/lib/domain/refusal'
import { Id, Version } from '@/lib/use-cases/fields'
import { endVerdict, holdClaim, refuseViewers } from '@/lib/use-cases/claims/hold-claim'
import { findClaim, moveClaim } from '@/lib/use-cases/claims/move-claim'

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
    const held = await holdClaim(tx, input, actor)
    refuseIf(held.whyNot.withdraw ?? null)
    const { judgedFrom, judgedReason } = await findClaim(tx, input.claimId)
    // Before the move: with it the database lets the verdict of then stand again, where none is live.
    await endVerdict(tx, held.id)
    const { id, articleId, number } = await moveClaim(tx, input, backTo(judgedFrom), { staleReason: judgedReason })
    await record(tx, actor, { kind: 'verdict.withdrawn', subjectId: id, articleId, data: { claim: number } })
  })
}
