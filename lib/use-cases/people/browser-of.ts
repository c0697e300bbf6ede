import 'server-only'
import type { Transaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { browserName } from '@/lib/domain/people/browser-name'

/** The browser that somebody acts in, as the log names it; nothing for a script that acts for them. */
export async function browserOf(
  tx: Transaction,
  { sessionId }: Pick<Actor, 'sessionId'>,
): Promise<{ browser?: string; session?: string }> {
  if (sessionId === undefined) return {}
  const session = await tx.session.findUnique({ where: { id: sessionId }, select: { userAgent: true } })
  return { session: sessionId, ...(session && { browser: browserName(session.userAgent) }) }
}
