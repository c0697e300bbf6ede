import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { Prisma } from '@/lib/db/generated/client'
import type { Transaction } from '@/lib/db/transaction'
import { inTransaction } from '@/lib/db/transaction'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import type { Actor } from '@/lib/domain/people/actor'
import type { ClaimStatus } from '@/lib/domain/claims/claim'
import { refuseIf } from '@/lib/domain/refusal'
import { Id, Version } from '@/lib/use-cases/fields'
import type { HeldClaim } from '@/lib/use-cases/claims/hold-claim'
import { endVerdicts, holdClaim, refuseViewers } from '@/lib/use-cases/claims/hold-claim'
import { findClaims } from '@/lib/use-cases/claims/move-claim'
import { moveMany } from '@/lib/use-cases/claims/move-many'

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
    const claim = await holdClaim(tx, input, actor)
    refuseIf(claim.whyNot.withdraw ?? null)
    await record(tx, actor, ...(await withdrawAll(tx, [claim])).flat())
  })
}

/**
 * The same for claims that are held, of which no rule refuses any, in as many statements for one as for many; answers the events of each.
 */
export async function withdrawAll(tx: Transaction, claims: readonly HeldClaim[]): Promise<AuditEvent[][]> {
  const ids = claims.map(({ id }) => id)
  const found = await findClaims(tx, ids)
  // Before the move: with it the database lets the verdict of then stand again, where none is live.
  await endVerdicts(tx, ids)
  for (const [move, some] of Map.groupBy(claims, ({ id }) => backTo(found.get(id)?.judgedFrom ?? null)))
    await moveMany(tx, some, move, Prisma.sql`, stale_reason = claims.judged_reason`)
  return claims.map(({ id, articleId, number }) => [
    { kind: 'verdict.withdrawn', subjectId: id, articleId, data: { claim: number } },
  ])
}
