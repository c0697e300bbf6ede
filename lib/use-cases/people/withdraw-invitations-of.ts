import 'server-only'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import type { Transaction } from '@/lib/db/transaction'

/**
 * Ends every open invitation of somebody who may no longer invite: their word brought it, and it ends with them. Answers what to
 * record.
 */
export async function withdrawInvitationsOf(tx: Transaction, personId: string): Promise<AuditEvent[]> {
  const withdrawn = await tx.invitation.updateManyAndReturn({
    where: { invitedById: personId, redeemedAt: null, withdrawnAt: null },
    data: { withdrawnAt: new Date() },
    select: { id: true, name: true },
  })
  return withdrawn.map(({ id, name }) => ({ kind: 'person.invitation-withdrawn', subjectId: id, data: { name } }))
}
