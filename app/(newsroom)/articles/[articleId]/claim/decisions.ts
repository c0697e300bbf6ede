import type { ClaimStatus } from '@/lib/domain/claims/claim'
import { CLAIM_MOVES } from '@/lib/domain/claims/claim'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { isFrom } from '@/lib/domain/moves'

/** What can be decided of a claim: rows of the galley's table, most of them moves of the claim. */
export const DECISIONS = [
  ...(['accept', 'send', 'dismiss', 'reaffirm', 'approve', 'return', 'withdraw'] as const),
  ...(['reopen', 'confirmDismissal', 'keep', 'restore'] as const),
] as const
export type Decision = (typeof DECISIONS)[number]

/** For each state, in the order of the buttons. */
const OFFERED: Record<ClaimStatus, readonly Decision[]> = {
  SUGGESTED: ['accept', 'dismiss'],
  OPEN: ['send', 'dismiss'],
  RETURNED: ['send'],
  STALE: ['reaffirm', 'send'],
  IN_REVIEW: ['approve', 'return'],
  APPROVED: ['reopen'],
  DISMISSAL_ASKED: ['confirmDismissal', 'keep'],
  DISMISSED: ['restore'],
  ORPHANED: ['dismiss'],
  MERGED: [],
}

/** What is offered of a claim in this state; whoever gave the live verdict may only withdraw it. */
export const offeredOf = (status: ClaimStatus, isMine: boolean): readonly Decision[] =>
  isMine && isFrom(CLAIM_MOVES.withdraw, status) ? ['withdraw'] : OFFERED[status]

/** What leads on, and stands first, is the likeliest. */
const LEADS_ON: readonly Decision[] = ['accept', 'send', 'reaffirm', 'approve', 'confirmDismissal']
export const isLikeliest = (decision: Decision, place: number) => place === 0 && LEADS_ON.includes(decision)

type Says = Pick<ClaimDetail, 'mergedInto'> & { whyNot: (decision: Decision) => string | null }

const SAYS: Record<ClaimStatus, (claim: Says) => string | null> = {
  SUGGESTED: () => 'Nothing counts until you accept it.',
  OPEN: ({ whyNot }) => whyNot('send') ?? 'Another reviewer must approve.',
  RETURNED: ({ whyNot }) => whyNot('send') ?? 'Another reviewer must approve.',
  STALE: ({ whyNot }) => whyNot('reaffirm') ?? 'A reviewer will see it next.',
  IN_REVIEW: ({ whyNot }) => whyNot('approve') ?? 'You can approve this.',
  APPROVED: () => null,
  DISMISSAL_ASKED: ({ whyNot }) => whyNot('confirmDismissal') ?? 'You can confirm this.',
  DISMISSED: () => null,
  ORPHANED: () => 'Its words are gone from the text. Mark other words to move it there.',
  MERGED: ({ mergedInto }) => `It is checked as part of claim ${mergedInto?.number ?? ''} now.`,
}

/** What stands beside the buttons: why not, or what comes of it. */
export const sayBeside = (status: ClaimStatus, claim: Says): string | null => SAYS[status](claim)
