import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client'
import type { Limit } from '@/lib/db/throttle'
import { countTry, forgetTries, sweepTries, takeTryBack } from '@/lib/db/throttle'
import { inTransaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/domain/refusal'
import { EmailAddress } from './email-address'
import { isPassword } from './password'
import { startSession } from './start-session'

export const SignIn = z.strictObject({
  email: EmailAddress,
  password: z.string().min(1, 'Give your password.').max(1_000, 'A password has at most 1,000 characters.'),
})

const QUARTER = 15 * 60
const BY_ACCOUNT: Limit = { name: 'sign-in:account', points: 10, seconds: QUARTER }
const BY_ADDRESS: Limit = { name: 'sign-in:address', points: 100, seconds: QUARTER }

interface Caller {
  /** Where the call came from, or null when that can't be told. */
  address: string | null
  userAgent: string
  /** The token of the session this browser has now; it ends. */
  replaces?: string | undefined
}

const noMatch = () =>
  new Refusal('signed-out', 'Email and password do not match.', {
    errors: [{ path: 'password', message: 'Email and password do not match.' }],
  })

/**
 * Signs a person in and gives the new session's token. An unknown address, a wrong password and a deactivated person get
 * the same words after the same work. Tries count before the password is looked at, so that many at once are counted too.
 * @throws {Refusal} 401, or 429 with the seconds to wait: the right password has to wait as well
 */
export async function signIn({ email, password }: z.infer<typeof SignIn>, caller: Caller): Promise<string> {
  if (caller.address !== null) await countTry(BY_ADDRESS, caller.address)
  await countTry(BY_ACCOUNT, email)
  const person = await db().person.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, deactivatedAt: true },
  })
  const matches = await isPassword(person?.passwordHash ?? null, password)
  if (!person || !matches || person.deactivatedAt) throw noMatch()
  const token = await inTransaction((tx) => startSession(tx, { personId: person.id, ...caller }))
  await forgetTries(BY_ACCOUNT, email)
  if (caller.address !== null) await takeTryBack(BY_ADDRESS, caller.address)
  await sweepTries(new Date())
  return token
}
