import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { db } from '@/lib/db/client'
import { isTaken } from '@/lib/db/errors'
import { hashOfToken } from '@/lib/db/token-hash'
import { inTransaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/domain/refusal'
import { hashPassword, NewPassword } from './password'
import { PersonName, refuseNameOfAnother } from './person-name'
import { isOfSample } from './replace-sample-passwords'
import { startSession } from './start-session'
import { refuseWeak } from './weak-password'

export const Join = z.strictObject({ token: z.string().min(1).max(100), name: PersonName, password: NewPassword })

const ended = () => new Refusal('missing', 'This link has been used or withdrawn, or has expired. Ask for a new one.')

/**
 * Redeems an invitation: makes the account for the invited address and signs in; gives the session's token. Of two who use
 * one link at once, one gets the account.
 */
export async function join({ token, name, password }: z.output<typeof Join>, userAgent: string): Promise<string> {
  const open = () => ({
    tokenHash: hashOfToken(token),
    redeemedAt: null,
    withdrawnAt: null,
    expiresAt: { gt: new Date() },
  })
  // Whoever guesses at links keeps no processor busy.
  const invited = await db().invitation.findFirst({ where: open(), select: { email: true } })
  if (!invited) throw ended()
  await refuseWeak(password, {
    ...{ email: invited.email, name, field: 'password' },
    mayBePrinted: isOfSample(invited.email),
  })
  const passwordHash = await hashPassword(password)
  try {
    return await inTransaction(async (tx) => {
      const [invitation] = await tx.invitation.updateManyAndReturn({
        where: open(),
        data: { redeemedAt: new Date() },
        select: { email: true, role: true, invitedBy: { select: { name: true } } },
      })
      if (!invitation) throw ended()
      const { email, role, invitedBy } = invitation
      await refuseNameOfAnother(tx, name)
      const person = await tx.person.create({ data: { email, name, role, passwordHash }, select: { id: true } })
      const session = await startSession(tx, { personId: person.id, userAgent })
      await record(tx, person, {
        kind: 'person.joined',
        subjectId: person.id,
        data: { name, role, invitedBy: invitedBy.name },
      })
      return session
    })
  } catch (error) {
    if (isTaken(error)) throw ended()
    throw error
  }
}
