import type { Actor } from '@/lib/domain/people/actor'
import { whyNotReviewAtAll } from '@/lib/domain/people/actor'
import type { BondTo } from '@/lib/domain/people/independence'
import { whyNotIndependent } from '@/lib/domain/people/independence'
import type { ClaimStatus } from '@/lib/domain/claims/claim'
import { whyNotMoveClaim } from '@/lib/domain/claims/claim'
import type { Visibility } from '@/lib/domain/evidence/source'
import { maySeeSource } from '@/lib/domain/evidence/source'

/** What a rule must know of a claim to say who may review its live verdict. */
export interface Reviewed {
  status: ClaimStatus
  verdict: { givenById: string } | null
  /** Everyone who wrote what stands under the claim now, or set its span, kind or speaker. */
  textChangerIds: readonly string[]
  /** Everyone who attached live evidence to it, changed its source since, or took evidence away. */
  evidenceChangedByIds: readonly string[]
  /** Of live evidence that the reader can't see: the name of whoever can add them to its source. */
  hiddenBy: readonly string[]
  /** Of whom the reader is not independent. */
  bonds: readonly BondTo[]
}

interface Changed {
  addedById: string
  /** Who changed what its source says since. */
  sourceChanges: readonly { personId: string }[]
}

/** A row of a claim’s evidence, as four eyes look at it. */
export interface EvidenceReviewed extends Changed {
  removedById: string | null
  /** Where it came from, when its claim was merged or split. */
  carriedFrom: Changed | null
  source: {
    visibility: Visibility
    addedBy: { id: string; name: string }
    /** Who decides who may see it since it was handed over. */
    keeper: { name: string } | null
    readers: readonly { personId: string }[]
  }
}

/** Whoever the rows of a claim's evidence, also those taken away, make a person who changed it. */
function evidenceChangers(rows: readonly EvidenceReviewed[]): string[] {
  const changersOf = ({ addedById, sourceChanges }: Changed) => [
    addedById,
    ...sourceChanges.map(({ personId }) => personId),
  ]
  return rows.flatMap(({ removedById, carriedFrom, ...row }) =>
    removedById === null ? [...changersOf(row), ...(carriedFrom ? changersOf(carriedFrom) : [])] : [removedById],
  )
}

/** What four eyes must know of a claim's evidence, also of what was taken away, to say whether this person may approve. */
export function evidenceReviewed(
  rows: readonly EvidenceReviewed[],
  actor: Pick<Actor, 'id'>,
): Pick<Reviewed, 'evidenceChangedByIds' | 'hiddenBy'> {
  const hiddenBy = rows.flatMap(({ removedById, source: { visibility, addedBy, keeper, readers } }) => {
    const seen = { visibility, addedById: addedBy.id, readerIds: readers.map(({ personId }) => personId) }
    return removedById !== null || maySeeSource(seen, actor) ? [] : [(keeper ?? addedBy).name]
  })
  return { evidenceChangedByIds: evidenceChangers(rows), hiddenBy: [...new Set(hiddenBy)] }
}

/**
 * Four eyes: whoever gave the verdict, or changed the text, the evidence or the source it rests on, may not also approve it, nor
 * may anybody who is not independent of one of them, nor whoever can't see that evidence.
 */
export function whyNotApprove(claim: Reviewed, actor: Pick<Actor, 'id' | 'role'>): string | null {
  const whyNot = whyNotReviewAtAll(actor) ?? whyNotMoveClaim(claim.status, 'approve')
  if (whyNot) return whyNot
  if (!claim.verdict) return 'There is no verdict to approve.'
  if (claim.verdict.givenById === actor.id) return 'Someone else has to approve your own verdict.'
  if (claim.textChangerIds.includes(actor.id))
    return 'You wrote or changed the words under this claim or in its verdict, or set its kind, its speaker or what it is read by, so someone else has to approve it.'
  if (claim.evidenceChangedByIds.includes(actor.id))
    return 'You changed the evidence for this claim, or its source, so someone else has to approve it.'
  return whyNotIndependentOfHands(claim, claim.verdict.givenById, actor) ?? whyNotSeen(claim.hiddenBy)
}

/** Whoever isn’t independent of anybody whose hand is in it can’t approve it either: of whom, and what those did, is said. */
function whyNotIndependentOfHands(
  { bonds, textChangerIds, evidenceChangedByIds }: Reviewed,
  giverId: string,
  actor: Pick<Actor, 'id'>,
): string | null {
  const ofGiver = whyNotIndependent(bonds, [giverId], actor)
  if (ofGiver) return ofGiver
  const ofWriters = whyNotIndependent(bonds, textChangerIds, actor)
  if (ofWriters) return `${ofWriters} It is about the words under this claim.`
  const ofChangers = whyNotIndependent(bonds, evidenceChangedByIds, actor)
  return ofChangers && `${ofChangers} It is about the evidence for this claim.`
}

/** Why nobody finds, or approves, anything on evidence that they can't see, or null; `hiddenBy` are those who could add them. */
export function whyNotSeen(hiddenBy: readonly string[]): string | null {
  if (hiddenBy.length === 0) return null
  return `You can’t see this evidence. Ask ${hiddenBy.join(' and ')} to add you, or leave it to somebody who can see it.`
}

/** An approval is taken back by whoever gave it; what has come of it since is asked by `whyNotUndoApproval`. */
export function whyNotTakeBackApproval(
  claim: { status: ClaimStatus; approvedById: string | null },
  actor: Pick<Actor, 'id' | 'role'>,
): string | null {
  const whyNot = whyNotReviewAtAll(actor) ?? whyNotMoveClaim(claim.status, 'takeBackApproval')
  if (whyNot) return whyNot
  return claim.approvedById === actor.id ? null : 'Only the reviewer who approved it can take the approval back.'
}

/** What has come of an approval since it was given. */
interface CameOf {
  articleCleared: boolean
  corrected: boolean
  /** The revision that made the edit which it asks for. */
  appliedIn: number | null
}

/** Why an approval stays, whoever gave it, or null: something rests on it. */
export function whyNotUndoApproval({ articleCleared, corrected, appliedIn }: CameOf): string | null {
  if (articleCleared) return 'The article was cleared on this approval. Reopen the claim instead.'
  if (corrected) return 'A correction was drafted on this approval. Reopen the claim instead.'
  if (appliedIn !== null) return `Revision ${appliedIn} made the edit that was approved. Reopen the claim instead.`
  return null
}

/** Returning asks less than approving: only one's own verdict can't be returned (it can be withdrawn). */
export function whyNotReturn(claim: Reviewed, actor: Pick<Actor, 'id' | 'role'>): string | null {
  const whyNot = whyNotReviewAtAll(actor) ?? whyNotMoveClaim(claim.status, 'return')
  if (whyNot) return whyNot
  if (claim.verdict?.givenById === actor.id) return 'Withdraw your own verdict instead of returning it.'
  return null
}
