import type { ClaimStatus } from './claim'
import type { VerdictView } from './claim-view'

/** A claim as it stands, for somebody who saw it as it was before. */
interface Standing {
  status: ClaimStatus
  verdict: Pick<VerdictView, 'review'> | null
}

const DONE = {
  APPROVE: { status: 'APPROVED', word: 'approved' },
  RETURN: { status: 'RETURNED', word: 'returned' },
} as const

/** How long ago, in words, as long as it is near; `since` is in milliseconds. */
function sayAgo(since: number): string {
  const seconds = Math.max(1, Math.round(since / 1_000))
  if (seconds < 60) return ` ${seconds} s ago`
  const minutes = Math.round(seconds / 60)
  return minutes < 60 ? ` ${minutes} min ago` : ''
}

/**
 * Who decided on a verdict before one could, and when, where that is why it can't be decided on any more: "Otto Varga approved this 10 s
 * ago." Null where something else has changed.
 */
export function sayDecided({ status, verdict }: Standing, now: Date): string | null {
  const review = verdict?.review
  if (!review) return null
  const { status: left, word } = DONE[review.decision]
  if (status !== left) return null
  return `${review.reviewer.name} ${word} this${sayAgo(now.getTime() - Date.parse(review.at))}.`
}
