const HOUR = 3_600_000

/** A session ends after this long, whatever happens. */
export const SESSION_LIFE_MS = 7 * 24 * HOUR
/** A session ends when nothing was asked for so long. */
export const SESSION_IDLE_MS = 12 * HOUR
/** For what gives power (roles, passwords), the password must have been given within this time. */
export const RECENT_MS = 15 * 60_000

interface SessionRow {
  createdAt: Date
  lastSeenAt: Date
  expiresAt: Date
  revokedAt: Date | null
}

/** True while a session may still act. */
export function isLive({ lastSeenAt, expiresAt, revokedAt }: SessionRow, now: Date): boolean {
  return revokedAt === null && expiresAt > now && now.getTime() - lastSeenAt.getTime() < SESSION_IDLE_MS
}
