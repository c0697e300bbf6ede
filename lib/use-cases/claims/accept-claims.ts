import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { refuseIf } from '@/lib/domain/refusal'
import { Id } from '@/lib/use-cases/fields'
import { acceptedEvent } from './accept-claim'
import { lockArticle } from '@/lib/use-cases/articles/lock-article'
import type { MovedClaims } from './move-claims'
import { moveClaims, SEEN } from './move-claims'

export const AcceptClaims = z.strictObject({ articleId: Id, claims: SEEN })

/** A paragraph's suggestions, or all of them, are accepted at once. */
export async function acceptClaims(input: z.output<typeof AcceptClaims>, actor: Actor): Promise<MovedClaims> {
  refuseIf(whyNotEdit(actor), 'forbidden')
  return inTransaction(async (tx) => {
    const { id: articleId } = await lockArticle(tx, input.articleId)
    const answer = await moveClaims(tx, input, 'accept', null, actor)
    await record(tx, actor, ...answer.moved.map((claim) => acceptedEvent({ ...claim, articleId })))
    return answer
  })
}
