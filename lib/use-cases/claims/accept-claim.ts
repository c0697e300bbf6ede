import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import { refuseIf } from '@/lib/domain/refusal'
import { Id, Version } from '@/lib/use-cases/fields'
import { moveClaim } from './move-claim'

export const AcceptClaim = z.strictObject({ claimId: Id, version: Version })

interface Accepted {
  id: string
  articleId: string
  number: number
  text: string
}

export const acceptedEvent = ({ id, articleId, number, text }: Accepted): AuditEvent => ({
  kind: 'claim.accepted',
  subjectId: id,
  articleId,
  data: { claim: number, text },
})

/** A suggestion becomes a claim that counts. */
export async function acceptClaim(input: z.infer<typeof AcceptClaim>, actor: Actor): Promise<void> {
  refuseIf(whyNotEdit(actor), 'forbidden')
  await inTransaction(async (tx) => {
    const claim = await moveClaim(tx, input, 'accept', { acceptedAt: new Date() })
    await record(tx, actor, acceptedEvent(claim))
  })
}
