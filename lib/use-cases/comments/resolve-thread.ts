import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { PERSON } from '@/lib/db/person-named'
import { inTransaction } from '@/lib/db/transaction'
import type { Transaction } from '@/lib/db/transaction'
import { whyNotReopenThread, whyNotResolve } from '@/lib/domain/comments/comment'
import type { Actor } from '@/lib/domain/people/actor'
import { missing, refuseIf } from '@/lib/domain/refusal'
import { refuseViewers } from '@/lib/use-cases/claims/hold-claim'
import { Id, Version } from '@/lib/use-cases/fields'

export const OneThread = z.strictObject({
  claimId: Id,
  /** The first comment of the thread. */
  threadId: Id,
  /** Of the claim; taken like everywhere, and not held against anyone. */
  version: Version.optional(),
})

/** The first comment of a thread, locked. Refuses with 404. */
async function holdThread(tx: Transaction, claimId: string, id: string) {
  await tx.$executeRaw`SELECT FROM comments WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  const thread = await tx.comment.findFirst({
    where: { id, claimId, threadId: null },
    select: { articleId: true, resolvedBy: PERSON, claim: { select: { number: true } } },
  })
  if (!thread) throw missing('thread')
  return thread
}

/** What was said there is settled. */
export async function resolveThread(input: z.output<typeof OneThread>, actor: Actor): Promise<void> {
  refuseViewers(actor)
  await inTransaction(async (tx) => {
    const { claimId, threadId: id } = input
    const thread = await holdThread(tx, claimId, id)
    refuseIf(whyNotResolve(thread, actor))
    await tx.comment.updateMany({ where: { id }, data: { resolvedAt: new Date(), resolvedById: actor.id } })
    const data = { claim: thread.claim.number, thread: id }
    await record(tx, actor, { kind: 'comment.resolved', subjectId: claimId, articleId: thread.articleId, data })
  })
}

/** It is not settled after all, or goes on. */
export async function reopenThread(input: z.output<typeof OneThread>, actor: Actor): Promise<void> {
  refuseViewers(actor)
  await inTransaction(async (tx) => {
    const { claimId, threadId: id } = input
    const thread = await holdThread(tx, claimId, id)
    refuseIf(whyNotReopenThread(thread, actor))
    await tx.comment.updateMany({ where: { id }, data: { resolvedAt: null, resolvedById: null } })
    const data = { claim: thread.claim.number, thread: id }
    await record(tx, actor, { kind: 'comment.reopened', subjectId: claimId, articleId: thread.articleId, data })
  })
}
