import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { PERSON } from '@/lib/db/person-named'
import { inTransaction } from '@/lib/db/transaction'
import type { Transaction } from '@/lib/db/transaction'
import { whyNotAnswer } from '@/lib/domain/comments/comment'
import type { Actor } from '@/lib/domain/people/actor'
import { missing, refuseIf } from '@/lib/domain/refusal'
import { refuseViewers } from '@/lib/use-cases/claims/hold-claim'
import { Id, Prose, Version } from '@/lib/use-cases/fields'
import { newId } from '@/lib/use-cases/new-id'
import { keepMentions } from './mentions'

/** What somebody says; “@” before a name of the desk mentions that person. */
export const Said = Prose.min(1, 'Write something first.')

export const AddComment = z.strictObject({
  claimId: Id,
  /** Taken like everywhere, and not held against anyone: a remark fits every version. */
  version: Version.optional(),
  body: Said,
  threadId: Id.optional().describe('The first comment of the thread that this answers in; without it, it begins one.'),
})

/** A resolved thread takes no answer (409), and one of another claim is missing (404). */
async function refuseToAnswer(tx: Transaction, claimId: string, threadId: string): Promise<void> {
  const thread = await tx.comment.findFirst({
    where: { id: threadId, claimId, threadId: null },
    select: { resolvedBy: PERSON },
  })
  if (!thread) throw missing('thread')
  refuseIf(whyNotAnswer(thread))
}

/** A remark on a claim, or an answer to one; it changes nothing of the claim. */
export async function addComment(input: z.output<typeof AddComment>, actor: Actor): Promise<void> {
  refuseViewers(actor)
  await inTransaction(async (tx) => {
    const { claimId, body, threadId = null } = input
    const claim = await tx.claim.findUnique({ where: { id: claimId }, select: { articleId: true, number: true } })
    if (!claim) throw missing('claim')
    if (threadId !== null) await refuseToAnswer(tx, claimId, threadId)
    const { articleId, number } = claim
    const [id, authorId] = [newId(), actor.id]
    await tx.comment.create({ data: { id, articleId, claimId, body, authorId, threadId } })
    await keepMentions(tx, { id, authorId, body })
    const data = { claim: number, comment: id, ...(threadId !== null && { thread: threadId }) }
    await record(tx, actor, { kind: 'comment.added', subjectId: claimId, articleId, data })
  })
}
