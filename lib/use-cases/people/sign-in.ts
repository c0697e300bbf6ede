import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client'
import type { Limit } from '@/lib/db/throttle'
import { noteSecurity } from '@/lib/db/security-event'
import { addTries, countTry, forgetTries, sweepTries, takeTryBack } from '@/lib/db/throttle'
import { hashOfToken } from '@/lib/db/token-hash'
import type { Transaction } from '@/lib/db/transaction'
import { inTransaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/domain/refusal'
import { atMost, LIMITS } from '@/lib/domain/limits'
import { EmailAddress } from './email-address'
import { isPassword } from './password'
import { startSession } from './start-session'

export const SignIn = z.strictObject({
  email: EmailAddress,
  password: z.string().min(1, 'Give your password.').max(LIMITS.password.most, atMost('password')),
})

const QUARTER = 15 * 60
const BY_ACCOUNT: Limit = { name: 'sign-in:account', points: 10, seconds: QUARTER }
/** A browser on which this person signed in before has tries of its own: whoever guesses elsewhere can't use them up. */
const BY_DEVICE: Limit = { name: 'sign-in:device', points: 10, seconds: QUARTER }
/** After too many tries at an account: one more in half a minute from each address. Slowed, never locked. */
const SLOWED: Limit = { name: 'sign-in:slowed', points: 1, seconds: 30 }
const BY_ADDRESS: Limit = { name: 'sign-in:address', points: 100, seconds: QUARTER }

interface Caller {
  /** Where the call came from, or null when that can't be told. */
  address: string | null
  userAgent: string
  /** The name of this browser, if this person signed in on it before. */
  device?: string | null
  /** The token of the session this browser has now; it ends. */
  replaces?: string | undefined
}

const noMatch = () =>
  new Refusal('signed-out', 'Email and password do not match.', {
    errors: [{ path: 'password', message: 'Email and password do not match.' }],
  })

async function countTryAt(email: string, { address, device }: Caller): Promise<void> {
  if (device) return countTry(BY_DEVICE, device)
  const { points } = await addTries(BY_ACCOUNT, email, 1)
  if (points <= BY_ACCOUNT.points) return
  try {
    await countTry(SLOWED, `${email} ${address ?? 'somewhere'}`)
  } catch (error) {
    const person = await db().person.findUnique({ where: { email }, select: { id: true } })
    await noteSecurity('slowed', { personId: person?.id ?? null, address })
    throw error
  }
}

/** Whether somebody who has signed in before does so where no session of theirs is. */
async function isNews(tx: Transaction, personId: string, replaces: string | undefined): Promise<boolean> {
  const before = await tx.session.findFirst({ where: { personId }, select: { id: true } })
  if (!before || replaces === undefined) return before !== null
  return (await tx.session.count({ where: { personId, tokenHash: hashOfToken(replaces) } })) === 0
}

/**
 * Signs a person in and gives the new session's token. An unknown address, a wrong password and a deactivated person get
 * the same words after the same work. Tries count before the password is looked at, so that many at once are counted too.
 * @throws {Refusal} 401, or 429 with the seconds to wait: the right password has to wait as well
 */
export async function signIn({ email, password }: z.infer<typeof SignIn>, caller: Caller): Promise<string> {
  if (caller.address !== null) await countTry(BY_ADDRESS, caller.address)
  await countTryAt(email, caller)
  const person = await db().person.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, deactivatedAt: true },
  })
  const matches = await isPassword(person?.passwordHash ?? null, password)
  if (!person || !matches || person.deactivatedAt) {
    const { address } = caller
    await noteSecurity(person ? 'wrong-password' : 'unknown-address', { personId: person?.id ?? null, address })
    throw noMatch()
  }
  const token = await inTransaction(async (tx) => {
    // Hashing took its time: a session that begins now would outlive a deactivation or a new password of meanwhile.
    const still = await tx.$queryRaw<object[]>`
      SELECT 1 FROM people WHERE id = ${person.id}::uuid AND deactivated_at IS NULL AND password_hash = ${person.passwordHash} FOR SHARE`
    if (still.length === 0) throw noMatch()
    const newBrowser = !caller.device && (await isNews(tx, person.id, caller.replaces))
    return startSession(tx, { personId: person.id, ...caller, newBrowser })
  })
  if (caller.device) await forgetTries(BY_DEVICE, caller.device)
  else await forgetTries(BY_ACCOUNT, email)
  if (caller.address !== null) await takeTryBack(BY_ADDRESS, caller.address)
  await sweepTries(new Date())
  return token
}
