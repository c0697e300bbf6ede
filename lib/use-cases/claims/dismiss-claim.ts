import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { refuseIf } from '@/lib/domain/refusal'
import { Id, Reason, Version } from '@/lib/use-cases/fields'
import type { MovedClaim } from './move-claim'
import { moveClaim } from './move-claim'

export const DismissClaim = z.strictObject({ claimId: Id, version: Version, reason: Reason })

/**
 * A claim that is none, or needs no check, is set aside with its reason; its words count as seen. One that was ever judged Wrong,
 * or ever of legal risk, waits for a second person.
 */
export async function dismissClaim(input: z.output<typeof DismissClaim>, actor: Actor): Promise<void> {
  refuseIf(whyNotEdit(actor), 'forbidden')
  const { claimId, reason } = input
  await inTransaction(async (tx) => {
    const takesTwo = await tx.claim.count({ where: { id: claimId, takesTwo: true } })
    const claim =
      takesTwo > 0
        ? await moveClaim(tx, input, 'askDismissal', { dismissReason: reason, dismissalAskedById: actor.id })
        : await moveClaim(tx, input, 'dismiss', { dismissReason: reason, dismissedById: actor.id })
    await record(tx, actor, dismissedEvent(claim, reason, takesTwo > 0 ? 'claim.dismissal-asked' : 'claim.dismissed'))
  })
}

export const dismissedEvent = (
  { id, articleId, number, text }: Omit<MovedClaim, 'version'>,
  reason: string,
  kind: 'claim.dismissed' | 'claim.dismissal-asked' = 'claim.dismissed',
): AuditEvent => ({ kind, subjectId: id, articleId, data: { claim: number, text, reason } })
