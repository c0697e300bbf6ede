import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { browserName } from '@/lib/domain/people/browser-name'
import { missing, Refusal } from '@/lib/domain/refusal'
import { Id } from '@/lib/use-cases/fields'
import { confirmRecent } from './confirm-recent'

export const EndSession = z.strictObject({ sessionId: Id })

/**
 * Signs a person out of one other browser of theirs; gives what it calls itself.
 * @throws {Refusal} 404 for a session that has ended or is somebody else's, 409 for this one, 403 where they signed in a while ago
 */
export async function endSession({ sessionId }: z.output<typeof EndSession>, actor: Actor): Promise<string> {
  await confirmRecent(actor)
  if (sessionId === actor.sessionId)
    throw new Refusal('conflict', 'This is the browser that you are using. Sign out to end it.')
  return inTransaction(async (tx) => {
    const [ended] = await tx.session.updateManyAndReturn({
      where: { id: sessionId, personId: actor.id, revokedAt: null },
      data: { revokedAt: new Date() },
      select: { id: true, userAgent: true },
    })
    if (!ended) throw missing('session')
    const browser = browserName(ended.userAgent)
    await record(tx, actor, { kind: 'session.ended', subjectId: ended.id, data: { all: false, browser } })
    return browser
  })
}

/** Signs a person out of every browser but this one; gives how many those were. */
export async function endOtherSessions(actor: Actor): Promise<number> {
  await confirmRecent(actor)
  return inTransaction(async (tx) => {
    const { count } = await tx.session.updateMany({
      where: {
        ...{ personId: actor.id, revokedAt: null, expiresAt: { gt: new Date() } },
        ...(actor.sessionId !== undefined && { id: { not: actor.sessionId } }),
      },
      data: { revokedAt: new Date() },
    })
    if (count > 0)
      await record(tx, actor, {
        kind: 'session.ended',
        subjectId: actor.id,
        data: { all: false, others: count, ...(actor.sessionId !== undefined && { session: actor.sessionId }) },
      })
    return count
  })
}
