import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { PERSON } from '@/lib/db/person-named'
import { inTransaction } from '@/lib/db/transaction'
import { whyNotEditComment } from '@/lib/domain/comments/comment'
import type { Actor } from '@/lib/domain/people/actor'
import { missing, refuseIf, stale } from '@/lib/domain/refusal'
import { refuseViewers } from '@/lib/use-cases/claims/hold-claim'
import { Counted } from '@/lib/domain/given-fields'
import { Id, Version } from '@/lib/use-cases/fields'
import { Said } from './add-comment'
import { keepMentions } from './mentions'

export const EditComment = z.strictObject({
  claimId: Id,
  commentId: Id,
  /** Of the claim; taken like everywhere, and not held against anyone. */
  version: Version.optional(),
  seen: Counted.describe('The version of the comment that was seen.'),
  body: Said,
})

/** Whoever wrote a comment says it in other words; the log keeps those before. The same words change nothing. */
export async function editComment(input: z.output<typeof EditComment>, actor: Actor): Promise<void> {
  refuseViewers(actor)
  await inTransaction(async (tx) => {
    const { claimId, commentId: id, seen, body } = input
    const comment = await tx.comment.findFirst({
      where: { id, claimId },
      select: { author: PERSON, body: true, version: true, articleId: true, claim: { select: { number: true } } },
    })
    if (!comment) throw missing('comment')
    const { author, articleId, claim } = comment
    refuseIf(whyNotEditComment({ author }, actor), 'forbidden')
    if (comment.body === body) return
    const { count } = await tx.comment.updateMany({
      where: { id, version: seen },
      data: { body, version: { increment: 1 }, editedAt: new Date() },
    })
    if (count === 0) throw stale('comment', { id, body: comment.body, version: comment.version })
    await keepMentions(tx, { id, authorId: actor.id, body })
    const data = { claim: claim.number, comment: id, was: comment.body }
    await record(tx, actor, { kind: 'comment.edited', subjectId: claimId, articleId, data })
  })
}
