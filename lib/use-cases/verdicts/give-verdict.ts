import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { BASES, OUTCOMES } from '@/lib/domain/verdicts/verdict'
import { Id, Prose, Version } from '@/lib/use-cases/fields'
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
  refuseViewers(actor)
  await inTransaction(async (tx) => {
    const claim = await holdClaim(tx, input, actor)
    await record(tx, actor, await writeVerdict(tx, claim, 'giveVerdict', input, actor))
  })
}
