import { isChoosable } from '@/app/(newsroom)/articles/[articleId]/passage/choosing'
import { CLAIM_STATUS_INFO } from '@/lib/domain/claims/claim'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import type { Stretch } from '@/lib/domain/text/sentences'

type Placed = Pick<ClaimView, 'id' | 'status' | 'anchors'>

/** A sentence that has claims. */
export interface Sentence<Claim extends Placed = ClaimView> extends Stretch {
  /** Its place among all sentences of the text, from 1: neither a filter nor a dismissal changes it. */
  number: number
  /** Those that the list shows, in order of position. A claim with several mentions belongs to the sentence of its first. */
  claims: readonly Claim[]
  /** All that the desk has in it, also what the list is not showing; without the dismissed. */
  progress: Progress
}

/** How far a sentence is; whatever is none of these is still open. */
export interface Progress {
  total: number
  approved: number
  review: number
  /** Returned or stale. */
  back: number
}

const COUNTED = {
  APPROVED: 'approved',
  IN_REVIEW: 'review',
  DISMISSAL_ASKED: 'review',
  RETURNED: 'back',
  STALE: 'back',
} as const

function progressOf(claims: readonly Placed[]): Progress {
  const progress = { total: claims.length, approved: 0, review: 0, back: 0 }
  for (const { status } of claims) if (status in COUNTED) progress[COUNTED[status as keyof typeof COUNTED]]++
  return progress
}

/** Whether nothing of it is left to be checked or approved. */
export const isSettled = (claims: readonly Pick<Placed, 'status'>[]): boolean =>
  claims.every(({ status }) => CLAIM_STATUS_INFO[status].settled)

/**
 * The sentences that have a claim which passes, in the order of the text. `claims` are all of the article in order of position,
 * `sentences` all of its text.
 */
export function sentencesWith<Claim extends Placed>(
  sentences: readonly Stretch[],
  claims: readonly Claim[],
  passes: (claim: Claim) => boolean,
): Sentence<Claim>[] {
  const inEach = new Map<number, Claim[]>()
  let at = 0
  for (const claim of claims) {
    const start = claim.anchors[0]?.start
    if (start === undefined) continue
    while (at < sentences.length - 1 && (sentences[at + 1]?.start ?? Infinity) <= start) at++
    const those = inEach.get(at)
    if (those) those.push(claim)
    else inEach.set(at, [claim])
  }
  return [...inEach]
    .map(([index, all]) => ({
      ...{ start: sentences[index]?.start ?? 0, end: sentences[index]?.end ?? 0, number: index + 1 },
      ...{ claims: all.filter(passes), progress: progressOf(all.filter(isChoosable)) },
    }))
    .filter((sentence) => sentence.claims.length > 0)
}
