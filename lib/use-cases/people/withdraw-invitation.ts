import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotAdminister } from '@/lib/domain/people/actor'
import { missing, refuseIf } from '@/lib/domain/refusal'
import { Id } from '@/lib/use-cases/fields'

export const WithdrawInvitation = z.strictObject({ invitationId: Id })

/** An open invitation ends; its link answers nothing from then on. */
export async function withdrawInvitation(
  { invitationId }: z.output<typeof WithdrawInvitation>,
  actor: Actor,
): Promise<void> {
  refuseIf(whyNotAdminister(actor), 'forbidden')
  await inTransaction(async (tx) => {
    const [withdrawn] = await tx.invitation.updateManyAndReturn({
      where: { id: invitationId, redeemedAt: null, withdrawnAt: null },
      data: { withdrawnAt: new Date() },
      select: { name: true },
    })
    if (!withdrawn) throw missing('open invitation')
    await record(tx, actor, { kind: 'person.invitation-withdrawn', subjectId: invitationId, data: withdrawn })
  })
}
