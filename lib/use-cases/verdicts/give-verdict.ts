import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import type { Transaction } from '@/lib/db/transaction'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { BASES, OUTCOMES } from '@/lib/domain/verdicts/verdict'
import { Id, Prose, Version } from '@/lib/use-cases/fields'
import type { HeldClaim } from '@/lib/use-cases/claims/hold-claim'
import { holdClaim, refuseViewers } from '@/lib/use-cases/claims/hold-claim'
import { writeVerdict } from './write-verdict'

export const GiveVerdict = z.strictObject({
  claimId: Id,
  version: Version,
  outcome: z.enum(OUTCOMES),
  basis: z.enum(BASES),
  rationale: Prose.default(''),
  /** New words for the text under the claim; empty asks for their removal. */
  replacement: Prose.optional(),
})

/** One editor's finding on an open, returned or stale claim; it waits for a second person. */
export async function giveVerdict(input: z.output<typeof GiveVerdict>, actor: Actor): Promise<void> {
  await giveVerdictOver(input, actor, () => Promise.resolve())
}

/**
 * The same, with what is read of the claim before, in the transaction that holds it: it need not be read again to be shown. Answers
 * that, the verdict as it was written, and its event in the log.
 */
export async function giveVerdictOver<Before>(
  input: z.output<typeof GiveVerdict>,
  actor: Actor,
  readBefore: (claim: HeldClaim, tx: Transaction) => Promise<Before>,
) {
  refuseViewers(actor)
  return inTransaction(async (tx) => {
    const claim = await holdClaim(tx, input, actor)
    const before = await readBefore(claim, tx)
    const { verdict, event } = await writeVerdict(tx, claim, 'giveVerdict', input, actor)
    await record(tx, actor, event)
    const logged = await tx.auditEvent.findFirstOrThrow({ where: { subjectId: claim.id }, orderBy: { seq: 'desc' } })
    return { before, given: { ...verdict, event: logged } }
  })
}
