import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { atMost, LIMITS } from '@/lib/domain/limits'
import { Refusal } from '@/lib/domain/refusal'
import { confirmPassword } from './confirm-recent'
import { hashPassword, NewPassword } from './password'
import { refuseWeak } from './weak-password'
import { browserOf } from './browser-of'
import { endSessions } from './sign-out-everywhere'

export const ChangePassword = z.strictObject({
  password: z.string().min(1, 'Give the password you have now.').max(LIMITS.password.most, atMost('password')),
  newPassword: NewPassword,
})

/** A new password; every other browser of this person is signed out. */
export async function changePassword(
  { password, newPassword }: z.output<typeof ChangePassword>,
  actor: Actor,
): Promise<void> {
  const was = await confirmPassword(actor, password)
  await refuseWeak(newPassword, { email: actor.email, name: actor.name, field: 'newPassword' })
  const passwordHash = await hashPassword(newPassword)
  await inTransaction(async (tx) => {
    const { count } = await tx.person.updateMany({ where: { id: actor.id, passwordHash: was }, data: { passwordHash } })
    if (count === 0) throw new Refusal('conflict', 'Your password was changed meanwhile. Sign in with the new one.')
    await endSessions(tx, actor.id, actor.sessionId)
    const data = { name: actor.name, ...(await browserOf(tx, actor)) }
    await record(tx, actor, { kind: 'person.password-changed', subjectId: actor.id, data })
  })
}
