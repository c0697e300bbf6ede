import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import type { Transaction } from '@/lib/db/transaction'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import type { ClaimStatus } from '@/lib/domain/claims/claim'
import { Refusal, refuseIf } from '@/lib/domain/refusal'
import { Id, Version } from '@/lib/use-cases/fields'
import type { LockedArticle } from '@/lib/use-cases/articles/lock-article'
import { lockArticle, newestRevision, reopenIfCleared } from '@/lib/use-cases/articles/lock-article'
import { findClaim, moveClaim } from './move-claim'
import type { MovedClaims } from './move-claims'
import { SEEN, oneByOne } from './move-claims'

export const RestoreClaim = z.strictObject({ claimId: Id, version: Version })
export const RestoreClaims = z.strictObject({ articleId: Id, claims: SEEN })

type Seen = z.output<typeof RestoreClaim>

/** Which row of the table leads back to the state before; claims dismissed before that was kept are open. */
const backTo = (before: ClaimStatus | null) =>
  before === 'SUGGESTED' ? 'restoreSuggestion' : before === 'ORPHANED' ? 'restoreOrphaned' : 'restore'

async function restore(tx: Transaction, article: LockedArticle, revisionId: string, seen: Seen) {
  const { dismissedFrom, acceptedAt, number } = await findClaim(tx, seen.claimId)
  const move = backTo(dismissedFrom)
  const places = await tx.anchor.count({ where: { claimId: seen.claimId, revisionId } })
  if (places === 0 && move !== 'restoreOrphaned')
    throw new Refusal('conflict', `The words of claim ${number} are no longer in the text: add a new claim instead.`)
  const claim = await moveClaim(tx, seen, move, {
    ...{ dismissReason: null, dismissedById: null, dismissalAskedById: null },
    ...(move === 'restore' && { acceptedAt: acceptedAt ?? new Date() }),
  })
  const data = { claim: number, text: claim.text }
  const event: AuditEvent = { kind: 'claim.restored', subjectId: claim.id, articleId: article.id, data }
  return { claim, event }
}

/** A dismissed claim is what it was before it was dismissed, where its words still stand; a cleared article is in checking again. */
export async function restoreClaim(input: Seen, actor: Actor): Promise<void> {
  refuseIf(whyNotEdit(actor), 'forbidden')
  await inTransaction(async (tx) => {
    const { articleId, number } = await findClaim(tx, input.claimId)
    const article = await lockArticle(tx, articleId)
    const revision = await newestRevision(tx, article)
    const { event } = await restore(tx, article, revision.id, input)
    const reopened = await reopenIfCleared(tx, article, `claim ${number} was restored`)
    await record(tx, actor, event, ...reopened)
  })
}

/** Many dismissals are taken back at once; a claim that was changed since is left as it is and told. */
export async function restoreClaims(input: z.output<typeof RestoreClaims>, actor: Actor): Promise<MovedClaims> {
  refuseIf(whyNotEdit(actor), 'forbidden')
  return inTransaction(async (tx) => {
    const article = await lockArticle(tx, input.articleId)
    const revision = await newestRevision(tx, article)
    const { answer, events } = await oneByOne(tx, input, (seen) => restore(tx, article, revision.id, seen))
    const reopened = events.length === 0 ? [] : await reopenIfCleared(tx, article, 'dismissed claims were restored')
    await record(tx, actor, ...events, ...reopened)
    return answer
  })
}
