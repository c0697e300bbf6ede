import type { Actor } from '@/lib/domain/people/actor'
import { whyNotReviewAtAll } from '@/lib/domain/people/actor'
import type { ClaimStatus } from '@/lib/domain/claims/claim'
import { whyNotMoveClaim } from '@/lib/domain/claims/claim'

/** What a rule must know of a claim to say who may review its live verdict. */
export interface Reviewed {
  status: ClaimStatus
  verdict: { givenById: string } | null
  /** Everyone who changed the words under the claim, or under one that was merged into it, since it was last approved. */
  textChangerIds: readonly string[]
  /** Everyone who attached live evidence to it, or took evidence away. */
  evidenceChangedByIds: readonly string[]
}

interface EvidenceRow {
  addedById: string
  removedById: string | null
  /** Where it came from, when its claim was merged or split. */
  carriedFrom: { addedById: string } | null
}

/** Whoever the rows of a claim's evidence, also those taken away, make a person who changed it. */
export function evidenceChangers(rows: readonly EvidenceRow[]): string[] {
  return rows.flatMap(({ addedById, removedById, carriedFrom }) =>
    removedById === null ? [addedById, ...(carriedFrom ? [carriedFrom.addedById] : [])] : [removedById],
  )
}

/** Four eyes: whoever gave the verdict, or changed the text or the evidence it rests on, may not also approve it. */
export function whyNotApprove(claim: Reviewed, actor: Pick<Actor, 'id' | 'role'>): string | null {
  const whyNot = whyNotReviewAtAll(actor) ?? whyNotMoveClaim(claim.status, 'approve')
  if (whyNot) return whyNot
  if (!claim.verdict) return 'There is no verdict to approve.'
  if (claim.verdict.givenById === actor.id) return 'Someone else has to approve your own verdict.'
  if (claim.textChangerIds.includes(actor.id))
    return 'You changed the words under this claim, or under one merged into it, so someone else has to approve it.'
  if (claim.evidenceChangedByIds.includes(actor.id))
    return 'You changed the evidence for this claim, so someone else has to approve it.'
  return null
}

/** Returning asks less than approving: only one's own verdict can't be returned (it can be withdrawn). */
export function whyNotReturn(claim: Reviewed, actor: Pick<Actor, 'id' | 'role'>): string | null {
  const whyNot = whyNotReviewAtAll(actor) ?? whyNotMoveClaim(claim.status, 'return')
  if (whyNot) return whyNot
  if (claim.verdict?.givenById === actor.id) return 'Withdraw your own verdict instead of returning it.'
  return null
}
