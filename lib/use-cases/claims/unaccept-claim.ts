import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Transaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import { refuseIf } from '@/lib/domain/refusal'
import { Id, Version } from '@/lib/use-cases/fields'
import { lockArticle } from '@/lib/use-cases/articles/lock-article'
import { holdClaim } from './hold-claim'
import { moveClaim } from './move-claim'
import type { MovedClaims } from './move-claims'
import { SEEN, oneByOne } from './move-claims'

export const UnacceptClaim = z.strictObject({ claimId: Id, version: Version })
export const UnacceptClaims = z.strictObject({ articleId: Id, claims: SEEN })

async function unaccept(tx: Transaction, seen: z.output<typeof UnacceptClaim>, actor: Actor) {
  const { whyNot } = await holdClaim(tx, seen, actor)
  refuseIf(whyNot.unaccept ?? null)
  const claim = await moveClaim(tx, seen, 'unaccept', { acceptedAt: null })
  const { id, articleId, number, text } = claim
  const event: AuditEvent = { kind: 'claim.unaccepted', subjectId: id, articleId, data: { claim: number, text } }
  return { claim, event }
}

/** An accepted suggestion is a suggestion again, while nothing was done on it. */
export async function unacceptClaim(input: z.output<typeof UnacceptClaim>, actor: Actor): Promise<void> {
  refuseIf(whyNotEdit(actor), 'forbidden')
  await inTransaction(async (tx) => {
    const { event } = await unaccept(tx, input, actor)
    await record(tx, actor, event)
  })
}

/** Many acceptances are taken back at once; a claim that was changed or worked on since is left as it is and told. */
export async function unacceptClaims(input: z.output<typeof UnacceptClaims>, actor: Actor): Promise<MovedClaims> {
  refuseIf(whyNotEdit(actor), 'forbidden')
  return inTransaction(async (tx) => {
    await lockArticle(tx, input.articleId)
    const { answer, events } = await oneByOne(tx, input, (seen) => unaccept(tx, seen, actor))
    await record(tx, actor, ...events)
    return answer
  })
}
