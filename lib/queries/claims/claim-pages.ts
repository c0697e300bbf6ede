import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client'
import { Counted, PageSize, wholeNumber } from '@/lib/domain/given-fields'
import type { CommentView, VerdictView } from '@/lib/domain/claims/claim-view'
import type { Actor } from '@/lib/domain/people/actor'
import { missing } from '@/lib/domain/refusal'
import { articlesSeenBy } from '@/lib/queries/articles/articles-seen-by'
import type { HistoryPage } from '@/lib/queries/articles/history'
import { claimHistory } from './claim-history'
import { VERDICT, verdictView } from '@/lib/db/verdict-row'
import { COMMENT, commentView } from './claim-rows'

export const CommentsPage = z.strictObject({ claimId: z.uuid(), cursor: z.uuid().optional(), limit: PageSize })
export const VerdictsPage = z.strictObject({ claimId: z.uuid(), cursor: Counted.optional(), limit: PageSize })

export const HistoryOfClaim = z.strictObject({
  claimId: z.uuid(),
  cursor: wholeNumber({ least: 1, most: Number.MAX_SAFE_INTEGER }).optional(),
  limit: PageSize,
})

/** A claim that this person may not see is missing (404). */
async function refuseUnseen(claimId: string, actor: Actor): Promise<void> {
  const claim = await db().claim.findFirst({
    where: { id: claimId, article: articlesSeenBy(actor) },
    select: { id: true },
  })
  if (!claim) throw missing('claim')
}

/** One page of what people said about a claim, newest first: ids are in order of time. */
export async function commentsPage(
  { claimId, cursor, limit }: z.output<typeof CommentsPage>,
  actor: Actor,
): Promise<{ items: CommentView[]; next: string | null }> {
  await refuseUnseen(claimId, actor)
  const rows = await db().comment.findMany({
    where: { claimId, ...(cursor !== undefined && { id: { lt: cursor } }) },
    orderBy: { id: 'desc' },
    take: limit + 1,
    select: COMMENT,
  })
  const items = rows.slice(0, limit).map(commentView)
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
}

/** One page of the verdicts that were given on a claim, newest first, each with the review that stands. */
export async function verdictsPage(
  { claimId, cursor, limit }: z.output<typeof VerdictsPage>,
  actor: Actor,
): Promise<{ items: VerdictView[]; next: string | null }> {
  await refuseUnseen(claimId, actor)
  const rows = await db().verdict.findMany({
    where: { claimId, ...(cursor !== undefined && { number: { lt: cursor } }) },
    orderBy: { number: 'desc' },
    take: limit + 1,
    select: VERDICT,
  })
  const items = rows.slice(0, limit).map(verdictView)
  return { items, next: rows.length > limit ? String(items.at(-1)?.number) : null }
}

/** One page of what happened to a claim, newest first, as `claimHistory` tells it. */
export async function historyPage(
  { claimId, ...asked }: z.output<typeof HistoryOfClaim>,
  actor: Actor,
): Promise<HistoryPage> {
  await refuseUnseen(claimId, actor)
  return claimHistory(claimId, asked, actor)
}
