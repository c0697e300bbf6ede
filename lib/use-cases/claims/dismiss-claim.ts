import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import type { Transaction } from '@/lib/db/transaction'
import { inTransaction } from '@/lib/db/transaction'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { refuseIf } from '@/lib/domain/refusal'
import { Id, Reason, Version } from '@/lib/use-cases/fields'
import { moveClaim } from './move-claim'

export const DismissClaim = z.strictObject({ claimId: Id, version: Version, reason: Reason })

/**
 * A claim that is none, or needs no check, is set aside with its reason; its words count as seen. One that was ever judged Wrong,
 * or ever of legal risk, waits for a second person.
 */
export async function dismissClaim(input: z.output<typeof DismissClaim>, actor: Actor): Promise<void> {
  refuseIf(whyNotEdit(actor), 'forbidden')
  await inTransaction(async (tx) => record(tx, actor, await dismissIn(tx, input, actor)))
}

/** The same in a transaction that records the event it answers. */
export async function dismissIn(
  tx: Transaction,
  input: z.output<typeof DismissClaim>,
  actor: Pick<Actor, 'id'>,
): Promise<AuditEvent> {
  const { reason } = input
  const takesTwo = await tx.claim.count({ where: { id: input.claimId, takesTwo: true } })
  const claim =
    takesTwo > 0
      ? await moveClaim(tx, input, 'askDismissal', { dismissReason: reason, dismissalAskedById: actor.id })
      : await moveClaim(tx, input, 'dismiss', { dismissReason: reason, dismissedById: actor.id })
  return {
    kind: takesTwo > 0 ? 'claim.dismissal-asked' : 'claim.dismissed',
    subjectId: claim.id,
    articleId: claim.articleId,
    data: { claim: claim.number, text: claim.text, reason },
  }
}
