import type { Actor } from '@/lib/domain/people/actor'
import type { BondTo } from '@/lib/domain/people/independence'
import type { EvidenceReviewed } from '@/lib/domain/verdicts/review'
import { evidenceReviewed } from '@/lib/domain/verdicts/review'
import { whyNotReaffirm } from '@/lib/domain/verdicts/verdict'
import type { ClaimStatus, Kind, Risk } from './claim'
import type { VerdictView, WhyNot } from './claim-view'
import { whyNotClaim } from './why-not-claim'

/** What rules must know of a claim, but for the people. */
export interface ClaimFacts {
  id: string
  articleId: string
  number: number
  version: number
  status: ClaimStatus
  kind: Kind
  risk: Risk
  /** Where it stands first in the newest text, or where it stood last. */
  text: string
  takesTwo: boolean
  dismissalAskedById: string | null
  /** Null for what the machine suggested. */
  createdById: string | null
  /** Its evidence, also what was taken away. */
  evidence: readonly EvidenceReviewed[]
  /** The live one. */
  verdict: VerdictView | null
  /** How many were ever given on it; they are numbered from 1. */
  verdicts: number
}

/** Whose words stand under a claim, and of whom the one who asks is not independent. */
export interface Hands {
  textChangerIds: readonly string[]
  bonds: readonly BondTo[]
}

export const standing = ({ evidence }: Pick<ClaimFacts, 'evidence'>): number =>
  evidence.filter(({ removedById }) => removedById === null).length

/** Everything that this person may not do with the claim now, each with its sentence. */
export function whyNotOf(
  claim: ClaimFacts,
  { textChangerIds, bonds }: Hands,
  actor: Pick<Actor, 'id' | 'role'>,
): WhyNot {
  const { status, takesTwo, dismissalAskedById, evidence, verdict, verdicts, text } = claim
  return whyNotClaim(
    {
      ...{ status, takesTwo, dismissalAskedById, textChangerIds, bonds },
      verdict: verdict && { givenById: verdict.givenBy.id },
      ...evidenceReviewed(evidence, actor),
      approvedById: verdict?.review?.decision === 'APPROVE' ? verdict.review.reviewer.id : null,
      suggested: claim.createdById === null,
      isWorkedOn: verdicts > 0 || standing(claim) > 0,
    },
    actor,
    whyNotReaffirm(verdict, text),
  )
}
