import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { KINDS, RISKS } from '@/lib/domain/claims/claim'
import { refuseIf } from '@/lib/domain/refusal'
import { anchorOf, refuseTwins, SPAN, speakerClaim } from './claim-span'
import { Id, Line } from '@/lib/use-cases/fields'
import { lockArticle, reopenIfCleared } from '@/lib/use-cases/articles/lock-article'
import { openClaim } from './open-claim'

export const AddClaim = z.strictObject({
  articleId: Id,
  kind: z.enum(KINDS),
  ...SPAN,
  risk: z.enum(RISKS).optional(),
  speaker: Line.optional(),
})

/** A person marks words as a claim: it is open at once, and a cleared article is in checking again. */
export async function addClaim(input: z.output<typeof AddClaim>, actor: Actor): Promise<{ claimId: string }> {
  refuseIf(whyNotEdit(actor), 'forbidden')
  const { articleId, kind, speaker } = input
  return inTransaction(async (tx) => {
    const article = await lockArticle(tx, articleId)
    const { revisionId, text, anchor } = await anchorOf(tx, article, input)
    await refuseTwins(tx, kind, revisionId, [anchor])
    const { id: claimId, number } = await openClaim(
      tx,
      { article, revision: { id: revisionId, text }, places: [anchor] },
      {
        kind,
        risk: input.risk ?? 'MATERIAL',
        speakerText: speaker ?? null,
        speakerId: speaker === undefined ? null : await speakerClaim(tx, articleId, speaker),
        speakerSetById: speaker === undefined ? null : actor.id,
      },
      actor,
    )
    const reopened = await reopenIfCleared(tx, article, `claim ${number} was added`)
    const data = { claim: number, kind, text: anchor.exact }
    await record(tx, actor, { kind: 'claim.added', subjectId: claimId, articleId, data }, ...reopened)
    return { claimId }
  })
}
