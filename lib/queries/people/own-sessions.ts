import 'server-only'
import { db } from '@/lib/db/client'
import { signedInLately } from '@/lib/db/signed-in-lately'
import type { Actor } from '@/lib/domain/people/actor'
import { browserName } from '@/lib/domain/people/browser-name'
import { SESSION_IDLE_MS } from '@/lib/domain/people/session'

interface OwnSession {
  id: string
  browser: string
  beganAt: string
  seenAt: string
  /** The session that asks. */
  here: boolean
}

const SHOWN = 100
const TOLD = 3
/** A browser of months ago is no news. */
const NEWS_MS = 30 * 86_400_000

interface OwnSessions {
  sessions: OwnSession[]
  /** Whether others can be ended without the password. */
  signedInLately: boolean
}

/** Where somebody is signed in now, this browser first, then by when each was last seen; the hundred newest. */
export async function ownSessions(actor: Actor, now = new Date()): Promise<OwnSessions> {
  const rows = await db().session.findMany({
    where: {
      personId: actor.id,
      revokedAt: null,
      expiresAt: { gt: now },
      lastSeenAt: { gt: new Date(now.getTime() - SESSION_IDLE_MS) },
    },
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
    take: SHOWN,
  })
  const sessions = rows
    .map(({ id, userAgent, createdAt, lastSeenAt }) => ({
      ...{ id, browser: browserName(userAgent), beganAt: createdAt.toISOString(), seenAt: lastSeenAt.toISOString() },
      here: id === actor.sessionId,
    }))
    .sort((one, other) => Number(other.here) - Number(one.here))
  return { sessions, signedInLately: await signedInLately(actor, now) }
}

export interface NewBrowsers {
  /** The newest three. */
  sessions: { id: string; browser: string; at: string }[]
  more: boolean
  /** Up to when these are; what came later is no part of an answer to them. */
  until: string
}

/**
 * Sign-ins with somebody's password on browsers that were new to them, of the last 30 days, ended ones too, until they have said that
 * it was they. A session isn't asked about itself: whoever came in by a password of somebody else's would say yes.
 */
export async function newBrowsers(actor: Actor, now = new Date()): Promise<NewBrowsers | null> {
  const rows = await db().session.findMany({
    where: {
      ...{ personId: actor.id, newBrowser: true, toldAt: null },
      createdAt: { gt: new Date(now.getTime() - NEWS_MS), lte: now },
      ...(actor.sessionId !== undefined && { id: { not: actor.sessionId } }),
    },
    select: { id: true, userAgent: true, createdAt: true },
    orderBy: { createdAt: 'desc' },
    take: TOLD + 1,
  })
  if (rows.length === 0) return null
  const sessions = rows
    .slice(0, TOLD)
    .map(({ id, userAgent, createdAt }) => ({ id, browser: browserName(userAgent), at: createdAt.toISOString() }))
  return { sessions, more: rows.length > TOLD, until: now.toISOString() }
}
