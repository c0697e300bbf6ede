import type { Metadata } from 'next'
import { pageActor } from '@/lib/auth/page-actor'
import { isId } from '@/lib/domain/is-id'
import type { Actor } from '@/lib/domain/people/actor'
import type { ReviewQueue } from '@/lib/domain/verdicts/review-view'
import { claimDetail } from '@/lib/queries/claims/claim'
import { reviewQueue } from '@/lib/queries/review/review-queue'
import { ReviewScreen } from './review-screen'

export const metadata: Metadata = { title: 'Review' }

interface ReviewProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const verdictsOf = ({ articles }: ReviewQueue) => articles.flatMap((article) => article.verdicts)

/** The first page of the queue; or, where the claim that is asked for waits further down, the page that begins with it. */
async function queueWith(claim: string | null, actor: Actor): Promise<{ queue: ReviewQueue; from: string | null }> {
  const queue = await reviewQueue(actor)
  const isIn = (page: ReviewQueue) => verdictsOf(page).some(({ claimId }) => claimId === claim)
  if (claim === null || queue.next === null || isIn(queue)) return { queue, from: null }
  const further = await reviewQueue(actor, { from: claim })
  return isIn(further) ? { queue: further, from: claim } : { queue, from: null }
}

/** What waits for a second person. The first case, or the one that is asked for, comes with the page: the first key works. */
export default async function ReviewPage({ searchParams }: ReviewProps) {
  const actor = await pageActor()
  const { claim } = await searchParams
  const { queue, from } = await queueWith(typeof claim === 'string' && isId(claim) ? claim : null, actor)
  const verdicts = verdictsOf(queue)
  const first = verdicts.find(({ claimId }) => claimId === claim) ?? verdicts[0]
  return (
    <ReviewScreen key={from} queue={queue} from={from} first={first ? await claimDetail(first.claimId, actor) : null} />
  )
}
