import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { whyNotEdit } from '@/lib/domain/actor'
import { refuseIf } from '@/lib/domain/refusal'
import { anchorOf, refuseTwin, SPAN } from './claim-span'
import { Id, Version } from './fields'
import { lockArticle } from './lock-article'
import { findClaim, moveClaim } from './move-claim'

export const ReanchorClaim = z.strictObject({ claimId: Id, version: Version, ...SPAN })

/**
 * A claim whose words are gone is moved to other words. It is stale there, to be reaffirmed or judged anew; without a
 * verdict there is nothing to reaffirm, and it is open.
 */
export async function reanchorClaim(input: z.output<typeof ReanchorClaim>, actor: Actor): Promise<void> {
  refuseIf(whyNotEdit(actor), 'forbidden')
  await inTransaction(async (tx) => {
    const { id, articleId, number, kind } = await findClaim(tx, input.claimId)
    const article = await lockArticle(tx, articleId)
    await moveClaim(tx, input, 'reanchor', { textChangedById: actor.id })
    const { revisionId, anchor } = await anchorOf(tx, article, input)
    await refuseTwin(tx, kind, { revisionId, ...anchor }, id)
    await tx.anchor.create({ data: { articleId, claimId: id, revisionId, ...anchor } })
    const judged = await tx.verdict.count({ where: { claimId: id, endedAt: null } })
    if (judged === 0) await tx.claim.update({ where: { id }, data: { status: 'OPEN' } })
    const data = { claim: number, text: anchor.exact }
    const event = { kind: 'claim.reanchored', subjectId: id, articleId, data } as const
    const why = 'its words were gone, and it was moved to others'
    const stale = { kind: 'claim.stale', subjectId: id, articleId, data: { claim: number, why } } as const
    await record(tx, actor, event, ...(judged > 0 ? [stale] : []))
  })
}
