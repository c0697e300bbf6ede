import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { Prisma } from '@/lib/db/generated/client'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import type { ClaimStatus } from '@/lib/domain/claims/claim'
import { whyNotMoveClaim } from '@/lib/domain/claims/claim'
import { refuseIf } from '@/lib/domain/refusal'
import { Id, Version } from '@/lib/use-cases/fields'
import { lockArticle, newestRevision, reopenIfCleared } from '@/lib/use-cases/articles/lock-article'
import type { MovedClaim } from './move-claim'
import { findClaim, findClaims, moveClaim } from './move-claim'
import type { MovedClaims } from './move-claims'
import { apart, SEEN } from './move-claims'
import { moveMany } from './move-many'

export const RestoreClaim = z.strictObject({ claimId: Id, version: Version })
export const RestoreClaims = z.strictObject({ articleId: Id, claims: SEEN })

type Seen = z.output<typeof RestoreClaim>

/** Which row of the table leads back to the state before; claims dismissed before that was kept are open. */
const backTo = (before: ClaimStatus | null) =>
  before === 'SUGGESTED' ? 'restoreSuggestion' : before === 'ORPHANED' ? 'restoreOrphaned' : 'restore'

const event = ({ id, articleId, number, text }: Omit<MovedClaim, 'version'>): AuditEvent => ({
  ...{ kind: 'claim.restored', subjectId: id, articleId },
  data: { claim: number, text },
})

/** Why a dismissed claim can’t stand again, or null; `places` is how many it has in the newest text. */
const whyNotRestore = ({ number, dismissedFrom }: Dismissed, places: number) =>
  places === 0 && backTo(dismissedFrom) !== 'restoreOrphaned'
    ? `The words of claim ${number} are no longer in the text: add a new claim instead.`
    : null

type Dismissed = Awaited<ReturnType<typeof findClaim>>

/** A dismissed claim is what it was before it was dismissed, where its words still stand; a cleared article is in checking again. */
export async function restoreClaim(input: Seen, actor: Actor): Promise<void> {
  refuseIf(whyNotEdit(actor), 'forbidden')
  await inTransaction(async (tx) => {
    const found = await findClaim(tx, input.claimId)
    const article = await lockArticle(tx, found.articleId)
    const { id: revisionId } = await newestRevision(tx, article)
    refuseIf(whyNotRestore(found, await tx.anchor.count({ where: { claimId: input.claimId, revisionId } })))
    const move = backTo(found.dismissedFrom)
    const claim = await moveClaim(tx, input, move, {
      ...{ dismissReason: null, dismissedById: null, dismissalAskedById: null },
      ...(move === 'restore' && { acceptedAt: found.acceptedAt ?? new Date() }),
    })
    const reopened = await reopenIfCleared(tx, article, `claim ${claim.number} was restored`)
    await record(tx, actor, event(claim), ...reopened)
  })
}

const AS_BEFORE = Prisma.sql`, dismiss_reason = NULL, dismissed_by_id = NULL, dismissal_asked_by_id = NULL`

/**
 * Many dismissals are taken back at once, in as many statements for one as for many; a claim that was changed since is left as it is
 * and told.
 */
export async function restoreClaims(input: z.output<typeof RestoreClaims>, actor: Actor): Promise<MovedClaims> {
  refuseIf(whyNotEdit(actor), 'forbidden')
  return inTransaction(async (tx) => {
    const article = await lockArticle(tx, input.articleId)
    const { id: revisionId } = await newestRevision(tx, article)
    const ids = input.claims.map(({ id }) => id)
    const found = await findClaims(tx, ids)
    const placed = await tx.anchor.groupBy({
      by: ['claimId'],
      where: { claimId: { in: ids }, revisionId },
      _count: true,
    })
    const places = new Map(placed.map(({ claimId, _count }) => [claimId, _count]))
    const { fit, refused } = apart(
      input,
      found,
      (claim) =>
        whyNotRestore(claim, places.get(claim.id) ?? 0) ?? whyNotMoveClaim(claim.status, backTo(claim.dismissedFrom)),
    )
    for (const move of ['restore', 'restoreSuggestion', 'restoreOrphaned'] as const) {
      const accepted =
        move === 'restore' ? Prisma.sql`, accepted_at = coalesce(claims.accepted_at, now())` : Prisma.empty
      const claims = fit.filter(({ dismissedFrom }) => backTo(dismissedFrom) === move)
      await moveMany(tx, claims, move, Prisma.sql`${AS_BEFORE}${accepted}`)
    }
    const reopened = fit.length === 0 ? [] : await reopenIfCleared(tx, article, 'dismissed claims were restored')
    await record(tx, actor, ...fit.map(event), ...reopened)
    return { moved: fit.map(({ id, number, text }) => ({ id, number, text })), refused }
  })
}
