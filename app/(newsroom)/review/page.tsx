import type { Metadata } from 'next'
import { pageActor } from '@/lib/auth/page-actor'
import { claimDetail } from '@/lib/queries/claims/claim'
import { reviewQueue } from '@/lib/queries/review/review-queue'
import { ReviewScreen } from './review-screen'

export const metadata: Metadata = { title: 'Review' }

interface ReviewProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** What waits for a second person. The first case, or the one that is asked for, comes with the page: the first key works. */
export default async function ReviewPage({ searchParams }: ReviewProps) {
  const actor = await pageActor()
  const { claim } = await searchParams
  const queue = await reviewQueue(actor)
  const verdicts = queue.articles.flatMap((article) => article.verdicts)
  const first = verdicts.find(({ claimId }) => claimId === claim) ?? verdicts[0]
  return <ReviewScreen queue={queue} first={first ? await claimDetail(first.claimId, actor) : null} />
}
