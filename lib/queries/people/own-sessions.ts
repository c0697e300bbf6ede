import 'server-only'
import { db } from '@/lib/db/client'
import { signedInLately } from '@/lib/db/signed-in-lately'
import { Prisma } from '@/lib/db/generated/client'
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
  /** The cursor of the next page; null at the end. */
  next: string | null
  /** Whether others can be ended without the password. */
  signedInLately: boolean
}

interface SessionRow {
  id: string
  userAgent: string
  createdAt: Date
  lastSeenAt: Date
}

/**
 * Where somebody is signed in now, a hundred at a time: this browser first, then by when each was last seen. `cursor` is the `next` of the
 * page before.
 */
export async function ownSessions(
  actor: Actor,
  { now = new Date(), cursor }: { now?: Date; cursor?: string | undefined } = {},
): Promise<OwnSessions> {
  const isBelow =
    cursor === undefined
      ? Prisma.sql`TRUE`
      : Prisma.sql`(s.last_seen_at, s.id) < (SELECT k.last_seen_at, k.id FROM sessions k WHERE k.id = ${cursor}::uuid AND k.person_id = s.person_id)`
  const rows = await db().$queryRaw<SessionRow[]>`
    SELECT s.id, s.user_agent AS "userAgent", s.created_at AS "createdAt", s.last_seen_at AS "lastSeenAt" FROM sessions s
    WHERE s.person_id = ${actor.id}::uuid AND s.revoked_at IS NULL AND s.expires_at > ${now}
      AND s.last_seen_at > ${new Date(now.getTime() - SESSION_IDLE_MS)} AND ${isBelow}
    ORDER BY s.last_seen_at DESC, s.id DESC LIMIT ${SHOWN + 1}`
  const page = rows.slice(0, SHOWN)
  const sessions = page
    .map(({ id, userAgent, createdAt, lastSeenAt }) => ({
      ...{ id, browser: browserName(userAgent), beganAt: createdAt.toISOString(), seenAt: lastSeenAt.toISOString() },
      here: id === actor.sessionId,
    }))
    .sort((one, other) => Number(other.here) - Number(one.here))
  return {
    sessions,
    next: rows.length > SHOWN ? (page.at(-1)?.id ?? null) : null,
    signedInLately: await signedInLately(actor, now),
  }
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
