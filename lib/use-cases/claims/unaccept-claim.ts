import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import { Prisma } from '@/lib/db/generated/client'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import { refuseIf } from '@/lib/domain/refusal'
import { Id, Version } from '@/lib/use-cases/fields'
import { lockArticle } from '@/lib/use-cases/articles/lock-article'
import { holdClaim, holdClaims } from './hold-claim'
import type { MovedClaim } from './move-claim'
import { moveClaim } from './move-claim'
import type { MovedClaims } from './move-claims'
import { apart, SEEN } from './move-claims'
import { moveMany } from './move-many'

export const UnacceptClaim = z.strictObject({ claimId: Id, version: Version })
export const UnacceptClaims = z.strictObject({ articleId: Id, claims: SEEN })

const event = ({ id, articleId, number, text }: MovedClaim): AuditEvent => ({
  ...{ kind: 'claim.unaccepted', subjectId: id, articleId },
  data: { claim: number, text },
})

/** An accepted suggestion is a suggestion again, while nothing was done on it. */
export async function unacceptClaim(input: z.output<typeof UnacceptClaim>, actor: Actor): Promise<void> {
  refuseIf(whyNotEdit(actor), 'forbidden')
  await inTransaction(async (tx) => {
    const { whyNot } = await holdClaim(tx, input, actor)
    refuseIf(whyNot.unaccept ?? null)
    await record(tx, actor, event(await moveClaim(tx, input, 'unaccept', { acceptedAt: null })))
  })
}

/**
 * Many acceptances are taken back at once, in as many statements for one as for many; a claim that was changed or worked on since is
 * left as it is and told.
 */
export async function unacceptClaims(input: z.output<typeof UnacceptClaims>, actor: Actor): Promise<MovedClaims> {
  refuseIf(whyNotEdit(actor), 'forbidden')
  return inTransaction(async (tx) => {
    await lockArticle(tx, input.articleId)
    const held = await holdClaims(
      tx,
      input.claims.map(({ id }) => id),
      actor,
    )
    const { fit, refused } = apart(input, held, ({ whyNot }) => whyNot.unaccept ?? null)
    await moveMany(tx, fit, 'unaccept', Prisma.sql`, accepted_at = NULL`)
    await record(tx, actor, ...fit.map(event))
    return { moved: fit.map(({ id, number, text }) => ({ id, number, text })), refused }
  })
}
