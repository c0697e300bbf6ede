import 'server-only'
import type { Transaction } from '@/lib/db/transaction'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import type { Actor } from '@/lib/domain/people/actor'
import { refuseIf } from '@/lib/domain/refusal'
import type { Basis, Outcome, VerdictDraft } from '@/lib/domain/verdicts/verdict'
import { whyNotFind, whyNotReplace } from '@/lib/domain/verdicts/verdict'
import type { HeldClaim } from '@/lib/use-cases/claims/hold-claim'
import { endVerdicts } from '@/lib/use-cases/claims/hold-claim'
import { moveHeld } from '@/lib/use-cases/claims/move-claim'

/** A verdict as it was written; the claim was moved at the same moment. */
export interface WrittenVerdict {
  id: string
  number: number
  outcome: Outcome
  basis: Basis
  rationale: string
  replacement: string | null
  givenAt: Date
}

/**
 * Puts a finding in the place of the claim's live verdict and sends the claim to review. A finding that lacks something is
 * refused (422) with what it lacks. Answers it with the event to record. Verdicts that were sent together have one moment.
 */
export async function writeVerdict(
  tx: Transaction,
  claim: HeldClaim,
  move: 'giveVerdict' | 'reaffirm',
  found: VerdictDraft,
  actor: Pick<Actor, 'id'>,
  givenAt: Date = new Date(),
): Promise<{ verdict: WrittenVerdict; event: AuditEvent }> {
  refuseIf(claim.whyNot[move] ?? null)
  refuseIf(whyNotFind(found, claim.evidence) ?? whyNotReplace(found, claim.text), 'unacceptable')
  await moveHeld(tx, claim, move, { movedAt: givenAt })
  if (claim.verdict) await endVerdicts(tx, [claim.id])
  const { outcome, basis, rationale, replacement } = found
  const written = { number: claim.verdicts + 1, outcome, basis, rationale, replacement: replacement ?? null, givenAt }
  const { id } = await tx.verdict.create({
    data: { ...written, claimId: claim.id, givenById: actor.id },
    select: { id: true },
  })
  return { verdict: { id, ...written }, event: givenEvent(claim, found, move) }
}

export const givenEvent = (
  { id, articleId, number }: Pick<HeldClaim, 'id' | 'articleId' | 'number'>,
  { outcome, basis }: Pick<VerdictDraft, 'outcome' | 'basis'>,
  move: 'giveVerdict' | 'reaffirm',
): AuditEvent => ({
  ...{ kind: 'verdict.given', subjectId: id, articleId },
  data: { claim: number, outcome, basis, reaffirmed: move === 'reaffirm' },
})
