import type { Metadata } from 'next'
import { requireActor } from '@/lib/auth/require-actor'
import { claimDetail } from '@/lib/queries/claim'
import { reviewQueue } from '@/lib/queries/review-queue'
import { ReviewScreen } from './review-screen'

export const metadata: Metadata = { title: 'Review' }

/** What waits for a second person. The first case comes with the page, so that the first key already works. */
export default async function ReviewPage() {
  const actor = await requireActor()
  const queue = await reviewQueue(actor)
  const first = queue.articles[0]?.verdicts[0]
  return <ReviewScreen queue={queue} first={first ? await claimDetail(first.claimId, actor) : null} />
}
