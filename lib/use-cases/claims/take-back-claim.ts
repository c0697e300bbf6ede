import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Transaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import type { ClaimTakenBack } from '@/lib/domain/claims/claim-view'
import { missing, refuseIf, stale } from '@/lib/domain/refusal'
import { whyNotTakeBackClaim } from '@/lib/domain/claims/why-not-claim'
import { Id, Version } from '@/lib/use-cases/fields'
import type { HeldClaim } from './hold-claim'
import { holdClaim, lockArticleOf, refuseViewers } from './hold-claim'

export const TakeBackClaim = z.strictObject({ claimId: Id, version: Version })

/** What the rule must know of a claim besides what is held of every one. */
async function madeOf(tx: Transaction, claim: HeldClaim) {
  const { id } = claim
  const [row, added, texts] = await Promise.all([
    tx.claim.findUnique({
      where: { id },
      select: {
        createdById: true,
        assigneeId: true,
        _count: { select: { evidence: true, comments: true, corrections: true, merged: true, quotes: true } },
      },
    }),
    tx.auditEvent.findFirst({ where: { subjectId: id, kind: 'claim.added' }, select: { actorId: true } }),
    tx.anchor.groupBy({ by: ['revisionId'], where: { claimId: id } }),
  ])
  if (!row) throw missing('claim')
  const { createdById, assigneeId, _count: hanging } = row
  return {
    ...{ status: claim.status, takesTwo: claim.takesTwo, textChangerIds: claim.textChangerIds },
    madeById: added && createdById,
    assigneeId,
    isOfAnEarlierText: texts.length > 1,
    isWorkedOn: claim.verdicts > 0 || Object.values(hanging).some((count) => count > 0),
  }
}

/**
 * Whoever made a claim takes that back while nothing was done on it: the claim is gone, its words are as uncovered as they were, and
 * the log keeps both. Its number is not given again; an article that its making reopened stays in checking.
 */
export async function takeBackClaim(input: z.output<typeof TakeBackClaim>, actor: Actor): Promise<ClaimTakenBack> {
  refuseViewers(actor)
  return inTransaction(async (tx) => {
    const { id: articleId } = await lockArticleOf(tx, input.claimId)
    const claim = await holdClaim(tx, input, actor)
    refuseIf(whyNotTakeBackClaim(await madeOf(tx, claim), actor))
    const { id, number, kind, text } = claim
    await tx.anchor.deleteMany({ where: { claimId: id } })
    const { count } = await tx.claim.deleteMany({ where: { id, version: input.version, createdById: actor.id } })
    if (count === 0) throw stale('claim', claim)
    await record(tx, actor, { kind: 'claim.taken-back', subjectId: id, articleId, data: { claim: number, kind, text } })
    return { takenBack: { id, articleId, number, text } }
  })
}
