import 'server-only'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/people/actor'
import { unseenAlarms } from '@/lib/queries/people/security-events'
import { claimsWaitingFor, correctionsWaitingFor } from './needs'

/** How many things wait for this person: in all, for their review, and, for an admin, of what was refused at the doors. */
export async function railCounts(actor: Actor): Promise<{ desk: number; review: number; security: number }> {
  const { sentBack, stale, open, review } = await claimsWaitingFor(actor)
  const corrections = correctionsWaitingFor(actor)
  const [claims, returned, claimsToReview, correctionsToReview, security] = await Promise.all([
    db().claim.count({ where: { OR: [sentBack, stale, open] } }),
    db().correction.count({ where: corrections.sentBack }),
    db().claim.count({ where: review }),
    db().correction.count({ where: corrections.review }),
    unseenAlarms(actor),
  ])
  const toReview = claimsToReview + correctionsToReview
  return { desk: claims + returned + toReview, review: toReview, security }
}
