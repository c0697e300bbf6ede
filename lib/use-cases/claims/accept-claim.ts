import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { refuseIf } from '@/lib/domain/refusal'
import { Id, Version } from '@/lib/use-cases/fields'
import { moveClaim } from './move-claim'

export const AcceptClaim = z.strictObject({ claimId: Id, version: Version })

/** A suggestion becomes a claim that counts. */
export async function acceptClaim(input: z.infer<typeof AcceptClaim>, actor: Actor): Promise<void> {
  refuseIf(whyNotEdit(actor), 'forbidden')
  await inTransaction(async (tx) => {
    const claim = await moveClaim(tx, input, 'accept', { acceptedAt: new Date() })
    await record(tx, actor, {
      kind: 'claim.accepted',
      subjectId: claim.id,
      articleId: claim.articleId,
      data: { claim: claim.number, text: claim.text },
    })
  })
}
