import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { missing } from '@/lib/domain/refusal'
import { Id, Prose, Version } from '@/lib/use-cases/fields'
import { refuseViewers } from './hold-claim'

export const AddComment = z.strictObject({
  claimId: Id,
  /** Taken like everywhere, and not held against anyone: a remark fits every version. */
  version: Version.optional(),
  body: Prose.min(1, 'Write something first.'),
})

/** A remark on a claim; it changes nothing of the claim. */
export async function addComment(input: z.output<typeof AddComment>, actor: Actor): Promise<void> {
  refuseViewers(actor)
  await inTransaction(async (tx) => {
    const { claimId, body } = input
    const claim = await tx.claim.findUnique({ where: { id: claimId }, select: { articleId: true, number: true } })
    if (!claim) throw missing('claim')
    const { articleId, number } = claim
    await tx.comment.create({ data: { articleId, claimId, body, authorId: actor.id } })
    await record(tx, actor, { kind: 'comment.added', subjectId: claimId, articleId, data: { claim: number } })
  })
}
