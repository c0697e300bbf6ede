import 'server-only'
import type { Transaction } from '@/lib/db/transaction'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import type { Actor } from '@/lib/domain/people/actor'
import { refuseIf } from '@/lib/domain/refusal'
import type { VerdictDraft } from '@/lib/domain/verdicts/verdict'
import { whyNotFind, whyNotReplace } from '@/lib/domain/verdicts/verdict'
import type { HeldClaim } from '@/lib/use-cases/claims/hold-claim'
import { endVerdict } from '@/lib/use-cases/claims/hold-claim'
import { moveHeld } from '@/lib/use-cases/claims/move-claim'

/**
 * Puts a finding in the place of the claim's live verdict and sends the claim to review. A finding that lacks something is
 * refused (422) with what it lacks. Answers the event to record. Verdicts that were sent together have one moment.
 */
export async function writeVerdict(
  tx: Transaction,
  claim: HeldClaim,
  move: 'giveVerdict' | 'reaffirm',
  found: VerdictDraft,
  actor: Pick<Actor, 'id'>,
  givenAt: Date = new Date(),
): Promise<AuditEvent> {
  refuseIf(claim.whyNot[move] ?? null)
  refuseIf(whyNotFind(found, claim.evidence) ?? whyNotReplace(found, claim.text), 'unacceptable')
  await moveHeld(tx, claim, move)
  if (claim.verdict) await endVerdict(tx, claim.id)
  const { outcome, basis, rationale, replacement } = found
  await tx.verdict.create({
    data: {
      claimId: claim.id,
      number: claim.verdicts + 1,
      outcome,
      basis,
      rationale,
      replacement: replacement ?? null,
      givenById: actor.id,
      givenAt,
    },
  })
  return givenEvent(claim, found, move)
}

export const givenEvent = (
  { id, articleId, number }: Pick<HeldClaim, 'id' | 'articleId' | 'number'>,
  { outcome, basis }: Pick<VerdictDraft, 'outcome' | 'basis'>,
  move: 'giveVerdict' | 'reaffirm',
): AuditEvent => ({
  ...{ kind: 'verdict.given', subjectId: id, articleId },
  data: { claim: number, outcome, basis, reaffirmed: move === 'reaffirm' },
})
