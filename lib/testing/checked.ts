import type { Actor } from '@/lib/domain/people/actor'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'
import type { Outcome } from '@/lib/domain/verdicts/verdict'
import { claimDetail } from '@/lib/queries/claims/claim'
import { attachEvidence } from '@/lib/use-cases/evidence/attach-evidence'
import { giveVerdict } from '@/lib/use-cases/verdicts/give-verdict'
import { reviewVerdict } from '@/lib/use-cases/verdicts/review-verdict'

/** This person attaches the minutes to a claim; answers the claim as they see it then. */
export async function sourcedBy(actor: Actor, claimId: string): Promise<ClaimDetail> {
  const { version } = await claimDetail(claimId, actor)
  const source = { kind: 'DOCUMENT', title: 'Minutes of the harbour board', visibility: 'PUBLIC' } as const
  await attachEvidence({ claimId, version, source, stance: 'SUPPORTS', locator: 'p. 2, item 4' }, actor)
  return claimDetail(claimId, actor)
}

/** This person finds something on a claim, with evidence of their own where there is none. */
export async function foundBy(actor: Actor, claimId: string, outcome: Outcome = 'CONFIRMED'): Promise<ClaimDetail> {
  const before = await claimDetail(claimId, actor)
  const { version } = before.evidenceCount > 0 ? before : await sourcedBy(actor, claimId)
  const basis = 'PRIMARY_DOCUMENT'
  const replacement = outcome === 'NEEDS_EDIT' || outcome === 'WRONG' ? 'other words' : undefined
  await giveVerdict({ claimId, version, outcome, basis, rationale: 'The minutes say so.', replacement }, actor)
  return claimDetail(claimId, actor)
}

/** The editor finds, the reviewer approves. */
export async function approvedBy(editor: Actor, reviewer: Actor, claimId: string): Promise<ClaimDetail> {
  const { version } = await foundBy(editor, claimId)
  await reviewVerdict({ claimId, version, decision: 'APPROVE' }, reviewer)
  return claimDetail(claimId, reviewer)
}
