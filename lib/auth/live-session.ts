import 'server-only'
import { db } from '@/lib/db/client'
import { hashOfToken } from '@/lib/db/token-hash'
import type { Actor } from '@/lib/domain/people/actor'
import { isLive } from '@/lib/domain/people/session'

/** How often "last seen" is written at most. */
const SEEN_EVERY_MS = 60_000

/**
 * Whoever a session token stands for now, with the role of this moment; null when the session has ended, was idle for too
 * long, or the person is deactivated.
 */
export async function actorOf(token: string): Promise<Actor | null> {
  const now = new Date()
  const session = await db().session.findUnique({
    where: { tokenHash: hashOfToken(token) },
    select: {
      id: true,
      createdAt: true,
      lastSeenAt: true,
      expiresAt: true,
      revokedAt: true,
      person: { select: { id: true, name: true, email: true, role: true, deactivatedAt: true } },
    },
  })
  if (!session || !isLive(session, now) || session.person.deactivatedAt) return null
  if (now.getTime() - session.lastSeenAt.getTime() > SEEN_EVERY_MS)
    await db().session.updateMany({
      where: { id: session.id, lastSeenAt: session.lastSeenAt },
      data: { lastSeenAt: now },
    })
  const { id, name, email, role } = session.person
  return { id, name, email, role, sessionId: session.id }
}
