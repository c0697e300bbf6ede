import 'server-only'
import { z } from 'zod'
import { recordTold } from '@/lib/db/audit'
import type { Transaction } from '@/lib/db/transaction'
import { inTransaction } from '@/lib/db/transaction'
import type { ClaimFacts } from '@/lib/domain/claims/claim-facts'
import type { Actor } from '@/lib/domain/people/actor'
import { BASES, OUTCOMES } from '@/lib/domain/verdicts/verdict'
import { Id, Prose, Version } from '@/lib/use-cases/fields'
import { holdClaimReading, readFacts, refuseViewers } from '@/lib/use-cases/claims/hold-claim'
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
  await giveVerdictOver(input, actor, (tx) => readFacts(tx, input.claimId))
}

/**
 * The same, with what is read of the claim before, in the transaction that holds it: it need not be read again to be shown. Answers
 * that, the claim, the verdict as it was written, and its event as it was logged.
 */
export async function giveVerdictOver<Before extends { facts: ClaimFacts }>(
  input: z.output<typeof GiveVerdict>,
  actor: Actor,
  readBefore: (tx: Transaction) => Promise<Before>,
) {
  refuseViewers(actor)
  return inTransaction(async (tx) => {
    const { claim, read } = await holdClaimReading(tx, input, actor, () => readBefore(tx))
    const { verdict, event } = await writeVerdict(tx, claim, 'giveVerdict', input, actor)
    const logged = await recordTold(tx, actor, event)
    return { before: { ...read, hands: claim }, given: { ...verdict, event: { ...event, ...logged } } }
  })
}
