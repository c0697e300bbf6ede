import type { Actor } from '@/lib/domain/people/actor'
import { whyNotReviewAtAll } from '@/lib/domain/people/actor'
import type { Outcome } from '@/lib/domain/verdicts/verdict'
import type { Stance } from '@/lib/domain/evidence/source'
import type { ClaimStatus, Risk } from './claim'
import { CLAIM_STATUS_INFO, reopensByRisk, whyNotMoveClaim } from './claim'
import { TAKES_TWO, whyNotByStatus } from './why-not-claim'

/** What can be done to claims that were chosen together, in one call. */
type PassageAct =
  'accept' | 'dismiss' | 'change' | 'evidence' | 'verdict' | 'withdraw' | 'approve' | 'return' | 'takeBackApproval'

/** What the rules of a passage must know of one of its claims; the list and the server know as much. */
interface Chosen {
  status: ClaimStatus
  risk: Risk
  takesTwo: boolean
}

/** As it is judged here: what is sent accepts a suggestion on the way. */
const asSent = (status: ClaimStatus): ClaimStatus => (status === 'SUGGESTED' ? 'OPEN' : status)

const UNDER_VERDICT: readonly ClaimStatus[] = ['IN_REVIEW', 'APPROVED']

function whyNotEvidence({ status }: Chosen, actor: Pick<Actor, 'role'>): string | null {
  if (UNDER_VERDICT.includes(status))
    return `It is ${CLAIM_STATUS_INFO[status].label.toLowerCase()}: another source would make it stale. Add that to it alone.`
  return whyNotByStatus(asSent(status), actor).attachEvidence ?? null
}

/**
 * Why this act leaves a claim as it is, or null: the same answer beforehand in the panel and from the server. What would undo a
 * decision on one of many without a look at it (a source that makes it stale, a risk that takes an approval back) is done to it alone.
 */
export function whyNotInPassage(
  act: PassageAct,
  claim: Chosen,
  actor: Pick<Actor, 'role'>,
  next: { risk?: Risk | undefined; kind?: unknown } = {},
): string | null {
  const { status, risk, takesTwo } = claim
  switch (act) {
    case 'evidence':
      return whyNotEvidence(claim, actor)
    case 'verdict':
      return whyNotByStatus(asSent(status), actor).giveVerdict ?? null
    case 'dismiss':
      return (
        whyNotByStatus(status, actor).dismiss ?? (takesTwo ? `${TAKES_TWO} Ask for its dismissal by itself.` : null)
      )
    case 'change':
      if (next.risk !== undefined && reopensByRisk(status, risk, next.risk))
        return 'It is approved: a lower risk would reopen it. Change that of it alone.'
      return (next.kind === undefined ? null : whyNotByStatus(status, actor).change) ?? null
    case 'accept':
    case 'withdraw':
      return whyNotByStatus(status, actor)[act] ?? null
    case 'approve':
    case 'return':
    case 'takeBackApproval':
      return whyNotReviewAtAll(actor) ?? whyNotMoveClaim(status, act)
  }
}

/** What a source of a passage says of a claim with this outcome, where nobody said it; null where somebody has to. */
export const STANCE_OF = {
  CONFIRMED: 'SUPPORTS',
  NEEDS_EDIT: null,
  WRONG: 'CONTRADICTS',
  NEEDS_CONTEXT: null,
  DISPUTED: null,
  UNVERIFIABLE: null,
} as const satisfies Record<Outcome, Stance | null>

/** Refused where a source comes with an outcome that does not tell what the source says. */
export const WHICH_STANCE = 'Say whether the source supports this claim, contradicts it or is context.'
