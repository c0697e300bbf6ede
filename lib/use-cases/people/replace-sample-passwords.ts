import 'server-only'
import { randomBytes } from 'node:crypto'
import { record } from '@/lib/db/audit'
import { db } from '@/lib/db/client'
import { inTransaction } from '@/lib/db/transaction'
import { hashPassword, isPassword } from './password'
import { endSessions } from './sign-out-everywhere'

/** Everyone's in the sample newsroom; printed, and so good for one's own machine only. */
export const SAMPLE_PASSWORD = 'check every word'
const SAMPLE = ['nadia', 'otto', 'ines', 'vera'].map((first) => `${first}@galley.example`)

export const isOfSample = (email: string) => SAMPLE.includes(email)

/**
 * Gives everyone who still has the sample newsroom's printed password one of their own, and signs them out. For a desk that other
 * machines can reach. Answers the new passwords, which are kept nowhere.
 */
export async function replaceSamplePasswords(): Promise<{ email: string; password: string }[]> {
  const people = await db().person.findMany({
    where: { email: { in: SAMPLE } },
    orderBy: { email: 'asc' },
    select: { id: true, email: true, name: true, passwordHash: true },
  })
  const replaced = []
  for (const { id, email, name, passwordHash: kept } of people) {
    if (!(await isPassword(kept, SAMPLE_PASSWORD))) continue
    const password = randomBytes(12).toString('base64url')
    const passwordHash = await hashPassword(password)
    await inTransaction(async (tx) => {
      await tx.person.update({ where: { id }, data: { passwordHash } })
      await endSessions(tx, id)
      await record(tx, null, { kind: 'person.password-changed', subjectId: id, data: { name } })
    })
    replaced.push({ email, password })
  }
  return replaced
}
