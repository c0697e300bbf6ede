import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { refuseIf } from '@/lib/domain/refusal'
import { Id, Reason } from '@/lib/use-cases/fields'
import { lockArticle } from '@/lib/use-cases/articles/lock-article'
import { dismissedEvent } from './dismiss-claim'
import type { MovedClaims } from './move-claims'
import { moveClaims, SEEN } from './move-claims'

export const DismissClaims = z.strictObject({ articleId: Id, claims: SEEN, reason: Reason })

/** A paragraph's claims, or all of them, are set aside at once for one reason. */
export async function dismissClaims(input: z.output<typeof DismissClaims>, actor: Actor): Promise<MovedClaims> {
  refuseIf(whyNotEdit(actor), 'forbidden')
  const { reason } = input
  return inTransaction(async (tx) => {
    const { id: articleId } = await lockArticle(tx, input.articleId)
    const answer = await moveClaims(tx, input, 'dismiss', reason, actor)
    const events = answer.moved.map((claim) => dismissedEvent({ ...claim, articleId }, reason))
    await record(tx, actor, ...events)
    return answer
  })
}
