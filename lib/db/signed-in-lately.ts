import 'server-only'
import type { Actor } from '@/lib/domain/people/actor'
import { RECENT_MS } from '@/lib/domain/people/session'
import { db } from './client'

/** True when the actor signed in so lately that they need not do it again for what gives power. */
export async function signedInLately(actor: Pick<Actor, 'sessionId'>, now: Date): Promise<boolean> {
  // A script that acts for a person has no browser that could have been left open.
  if (actor.sessionId === undefined) return true
  const session = await db().session.findUnique({ where: { id: actor.sessionId }, select: { createdAt: true } })
  return session !== null && now.getTime() - session.createdAt.getTime() < RECENT_MS
}
