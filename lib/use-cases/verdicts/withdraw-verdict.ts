import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { refuseIf } from '@/lib/domain/refusal'
import { Id, Version } from '@/lib/use-cases/fields'
import { endVerdict, holdClaim, refuseViewers } from '@/lib/use-cases/claims/hold-claim'
import { moveClaim } from '@/lib/use-cases/claims/move-claim'

export const WithdrawVerdict = z.strictObject({ claimId: Id, version: Version })

/** Whoever gave a verdict takes it back before anyone has decided on it; the claim is open again. */
export async function withdrawVerdict(input: z.output<typeof WithdrawVerdict>, actor: Actor): Promise<void> {
  refuseViewers(actor)
  await inTransaction(async (tx) => {
    const claim = await holdClaim(tx, input, actor)
    refuseIf(claim.whyNot.withdraw ?? null)
    const { id, articleId, number } = await moveClaim(tx, input, 'withdraw')
    await endVerdict(tx, id)
    await record(tx, actor, { kind: 'verdict.withdrawn', subjectId: id, articleId, data: { claim: number } })
  })
}
