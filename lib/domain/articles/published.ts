import type { Day } from '@/lib/domain/time/day'
import { dayAt, dayOf } from '@/lib/domain/time/day'

/** When an article was published, as the database keeps it: a moment, or only the day. */
export interface Published {
  publishedAt: Date | null
  publishedOn: Date | null
}

/** As answers have it: 2026-03-06, or an RFC 3339 moment in UTC. */
export function publishedIn({ publishedAt, publishedOn }: Published): string | null {
  return publishedOn ? dayOf(publishedOn) : (publishedAt?.toISOString() ?? null)
}

/** The day that "yesterday" is told from: that of the newsroom's calendar. */
export function dayPublished({ publishedAt, publishedOn }: Published, timeZone: string): Day | null {
  return publishedOn ? dayOf(publishedOn) : publishedAt && dayAt(publishedAt, timeZone)
}
