import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { refuseIf } from '@/lib/domain/refusal'
import { Id, Version } from '@/lib/use-cases/fields'
import { holdClaim, refuseViewers } from '@/lib/use-cases/claims/hold-claim'
import { writeVerdict } from './write-verdict'

export const ReaffirmVerdict = z.strictObject({ claimId: Id, version: Version })

/** The same finding again, on the text and the evidence as they are now: a new verdict, so still two people. */
export async function reaffirmVerdict(input: z.output<typeof ReaffirmVerdict>, actor: Actor): Promise<void> {
  refuseViewers(actor)
  await inTransaction(async (tx) => {
    const claim = await holdClaim(tx, input, actor)
    refuseIf(claim.whyNot.reaffirm ?? null)
    if (!claim.verdict) return
    const { outcome, basis, rationale, replacement } = claim.verdict
    const again = { outcome, basis, rationale, replacement: replacement ?? undefined }
    const { event } = await writeVerdict(tx, claim, 'reaffirm', again, actor)
    await record(tx, actor, event)
  })
}
