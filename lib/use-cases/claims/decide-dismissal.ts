import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { refuseIf } from '@/lib/domain/refusal'
import { newestRevision } from '@/lib/use-cases/articles/lock-article'
import { Id, Version } from '@/lib/use-cases/fields'
import { holdClaim, lockArticleOf, refuseViewers } from './hold-claim'
import { findClaim, moveClaim } from './move-claim'

export const DecideDismissal = z.strictObject({
  claimId: Id,
  version: Version,
  decision: z.enum(['CONFIRM', 'KEEP']),
})

/** A second person confirms the dismissal that somebody asked for, or anybody keeps the claim: as it was before. */
export async function decideDismissal(input: z.output<typeof DecideDismissal>, actor: Actor): Promise<void> {
  refuseViewers(actor)
  await inTransaction(async (tx) => {
    const article = await lockArticleOf(tx, input.claimId)
    const { whyNot, id, number, text } = await holdClaim(tx, input, actor)
    const of = { subjectId: id, articleId: article.id }
    if (input.decision === 'CONFIRM') {
      refuseIf(whyNot.confirmDismissal ?? null)
      const { dismissReason } = await findClaim(tx, id)
      await moveClaim(tx, input, 'confirmDismissal', { dismissedById: actor.id })
      const data = { claim: number, text, reason: dismissReason ?? '' }
      await record(tx, actor, { kind: 'claim.dismissed', ...of, data })
      return
    }
    refuseIf(whyNot.keep ?? null)
    const { id: revisionId } = await newestRevision(tx, article)
    const places = await tx.anchor.count({ where: { claimId: id, revisionId } })
    const kept = { dismissReason: null, dismissalAskedById: null }
    const { dismissedFrom, acceptedAt } = await findClaim(tx, id)
    if (places === 0) await moveClaim(tx, input, 'keepOrphaned', kept)
    else if (dismissedFrom === 'SUGGESTED') await moveClaim(tx, input, 'keepSuggestion', kept)
    else await moveClaim(tx, input, 'keep', { ...kept, acceptedAt: acceptedAt ?? new Date() })
    await record(tx, actor, { kind: 'claim.kept', ...of, data: { claim: number, text } })
  })
}
