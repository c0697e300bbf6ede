import 'server-only'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/people/actor'
import { claimsWaitingFor, correctionsWaitingFor } from './needs'

/** How many things wait for this person: in all, and for their review. */
export async function railCounts(actor: Actor): Promise<{ desk: number; review: number }> {
  const { sentBack, stale, open, review } = await claimsWaitingFor(actor)
  const corrections = correctionsWaitingFor(actor)
  const [claims, returned, claimsToReview, correctionsToReview] = await Promise.all([
    db().claim.count({ where: { OR: [sentBack, stale, open] } }),
    db().correction.count({ where: corrections.sentBack }),
    db().claim.count({ where: review }),
    db().correction.count({ where: corrections.review }),
  ])
  const toReview = claimsToReview + correctionsToReview
  return { desk: claims + returned + toReview, review: toReview }
}
