import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { missing, refuseIf } from '@/lib/domain/refusal'
import { Id, Version } from '@/lib/use-cases/fields'
import { holdClaim, lockArticleOf, refuseViewers } from '@/lib/use-cases/claims/hold-claim'
import { shakeClaim } from '@/lib/use-cases/claims/shake-claim'
import { sourceSeenBy } from './source-fields'

export const RemoveEvidence = z.strictObject({ claimId: Id, evidenceId: Id, version: Version })

/** Takes evidence away from a claim; the record keeps that it was there. Nobody removes what they may not see. */
export async function removeEvidence(input: z.output<typeof RemoveEvidence>, actor: Actor): Promise<void> {
  refuseViewers(actor)
  await inTransaction(async (tx) => {
    const { claimId, evidenceId } = input
    const article = await lockArticleOf(tx, claimId)
    const claim = await holdClaim(tx, input, actor)
    refuseIf(claim.whyNot.attachEvidence ?? null)
    const row = await tx.evidence.findFirst({
      where: { id: evidenceId, claimId, removedAt: null },
      select: { sourceId: true },
    })
    if (!row) throw missing('evidence')
    const source = await sourceSeenBy(tx, row.sourceId, actor)
    const shaken = await shakeClaim(tx, { claim, article, why: 'evidence was removed' })
    await tx.evidence.update({ where: { id: evidenceId }, data: { removedAt: new Date(), removedById: actor.id } })
    const data = { claim: claim.number, source: source.id, evidence: evidenceId }
    const event = { kind: 'evidence.removed', subjectId: claimId, articleId: claim.articleId, data } as const
    await record(tx, actor, event, ...shaken)
  })
}
