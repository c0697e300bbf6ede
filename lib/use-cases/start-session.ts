import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { record } from '@/lib/db/audit'
import type { Transaction } from '@/lib/db/transaction'
import { SESSION_LIFE_MS } from '@/lib/domain/session'

/** The hash under which a token is kept: whoever reads the table can't sign in with it. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** Opens a session for a person who has proven to be one; gives the token for the cookie, known to nobody else. */
export async function startSession(
  tx: Transaction,
  { personId, userAgent, replaces }: { personId: string; userAgent: string; replaces?: string | undefined },
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
      expiresAt: new Date(Date.now() + SESSION_LIFE_MS),
    },
    select: { id: true },
  })
  await record(tx, { id: personId }, { kind: 'session.started', subjectId: session.id, data: {} })
  return token
}
