import 'server-only'
import { randomBytes } from 'node:crypto'
import { record } from '@/lib/db/audit'
import { hashOfToken } from '@/lib/db/token-hash'
import type { Transaction } from '@/lib/db/transaction'
import { SESSION_LIFE_MS } from '@/lib/domain/people/session'

export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

interface Beginning {
  personId: string
  userAgent: string
  /** The token of the session that this browser has now; it ends. */
  replaces?: string | undefined
  /** The person has not signed in on this browser before, and is told of it. */
  newBrowser?: boolean
}

/** Opens a session for a person who has proven to be one; gives the token for the cookie, known to nobody else. */
export async function startSession(
  tx: Transaction,
  { personId, userAgent, replaces, newBrowser = false }: Beginning,
): Promise<string> {
  const token = newToken()
  if (replaces)
    await tx.session.updateMany({
      where: { tokenHash: hashOfToken(replaces), revokedAt: null },
      data: { revokedAt: new Date() },
    })
  const session = await tx.session.create({
    data: {
      personId,
      tokenHash: hashOfToken(token),
      userAgent: userAgent.slice(0, 300),
      newBrowser,
      expiresAt: new Date(Date.now() + SESSION_LIFE_MS),
    },
    select: { id: true },
  })
  const data = newBrowser ? { newBrowser } : {}
  await record(tx, { id: personId }, { kind: 'session.started', subjectId: session.id, data })
  return token
}
