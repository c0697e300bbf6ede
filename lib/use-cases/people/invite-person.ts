import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { isTaken } from '@/lib/db/errors'
import { hashOfToken } from '@/lib/db/token-hash'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { ROLES, whyNotAdminister } from '@/lib/domain/people/actor'
import { Refusal, refuseIf } from '@/lib/domain/refusal'
import { confirmRecent } from './confirm-recent'
import { EmailAddress } from './email-address'
import { PersonName, refuseNameOfAnother } from './person-name'
import { newToken } from './start-session'

export const InvitePerson = z.strictObject({
  email: EmailAddress,
  name: PersonName,
  role: z.enum(ROLES),
})

/** An invitation ends after 72 hours. */
const LIFE_MS = 72 * 3_600_000

function taken(message: string): Refusal {
  return new Refusal('conflict', message, { errors: [{ path: 'email', message }] })
}

/**
 * Invites one address with one role, under a name that nobody else has at the desk; gives the token of the link, which is kept
 * nowhere. An invitation that has ended makes way for the new one.
 */
export async function invitePerson(
  { email, name, role }: z.output<typeof InvitePerson>,
  actor: Actor,
): Promise<{ token: string; expiresAt: Date }> {
  refuseIf(whyNotAdminister(actor), 'forbidden')
  await confirmRecent(actor)
  const token = newToken()
  const now = new Date()
  const expiresAt = new Date(now.getTime() + LIFE_MS)
  try {
    await inTransaction(async (tx) => {
      if (await tx.person.findUnique({ where: { email }, select: { id: true } }))
        throw taken('Somebody with this address is at the desk already.')
      await refuseNameOfAnother(tx, name)
      await tx.invitation.updateMany({
        where: { email, redeemedAt: null, withdrawnAt: null, expiresAt: { lte: now } },
        data: { withdrawnAt: now },
      })
      const { id } = await tx.invitation.create({
        data: { email, name, role, tokenHash: hashOfToken(token), invitedById: actor.id, expiresAt },
        select: { id: true },
      })
      await record(tx, actor, { kind: 'person.invited', subjectId: id, data: { name, role } })
    })
  } catch (error) {
    if (isTaken(error)) throw taken('This address is invited already. Withdraw that invitation to make a new link.')
    throw error
  }
  return { token, expiresAt }
}
