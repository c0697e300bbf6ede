import 'server-only'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/people/actor'
import { unseenAlarms } from '@/lib/queries/people/security-events'
import { COUNTED_NEEDS } from '@/lib/domain/counted'
import type { WaitingClaims } from './needs'
import { claimsWaitingFor, correctionsWaitingFor } from './needs'

/**
 * How many things wait for this person: in all, for their review, notices, and, for an admin, what was refused at the doors. Of each kind
 * no more are counted than LIMITS.needs and one. `waiting` is given where the page beside it has asked already.
 */
export async function railCounts(
  actor: Actor,
  waiting: Promise<WaitingClaims> = claimsWaitingFor(actor),
): Promise<{ desk: number; review: number; notices: number; security: number }> {
  const alarms = unseenAlarms(actor)
  const claims = await waiting
  const corrections = correctionsWaitingFor(actor, claims)
  const [returned, correctionsToReview, security] = await Promise.all([
    db().correction.count({ where: corrections.sentBack, take: COUNTED_NEEDS }),
    db().correction.count({ where: corrections.review, take: COUNTED_NEEDS }),
    alarms,
  ])
  const { sentBack, stale, open, review } = claims
  const toReview = review.length + correctionsToReview
  return {
    desk: sentBack.length + stale.length + open.length + returned + toReview,
    review: toReview,
    notices: claims.unread,
    security,
  }
}
