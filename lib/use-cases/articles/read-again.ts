import 'server-only'
import { z } from 'zod'
import { blocksOf } from '@/lib/domain/articles/block'
import { record } from '@/lib/db/audit'
import { db } from '@/lib/db/client'
import { newsroomPlace } from '@/lib/db/newsroom-place'
import type { Transaction } from '@/lib/db/transaction'
import { inTransaction } from '@/lib/db/transaction'
import type { ClaimStatus, Kind } from '@/lib/domain/claims/claim'
import { LIMITS } from '@/lib/domain/limits'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { missing, Refusal, refuseIf, stale } from '@/lib/domain/refusal'
import { Id } from '@/lib/use-cases/fields'
import { writeAnchors } from '@/lib/use-cases/claims/write-anchors'
import { lockArticle, newestRevision, reopenIfCleared } from './lock-article'
import { newSuggestions } from './new-suggestions'
import { gapInLog, noteGap, roomFor, withinRoom } from './reading-gap'
import type { Suggest } from './suggest-claims'
import { readForClaims, readingOf, writeSuggestions } from './suggest-claims'

export const ReadAgain = z.strictObject({ articleId: Id })

/**
 * Reads the newest text for claims again, where that could not be done within the limits, or not to the end, and suggests what
 * is new. Refused (503) where it can't be done now either; nothing is changed then.
 */
export async function readAgain(
  { articleId }: z.output<typeof ReadAgain>,
  actor: Actor,
  suggest?: Suggest,
): Promise<{ suggested: number }> {
  refuseIf(whyNotEdit(actor), 'forbidden')
  const { language, publishedAt, publishedOn, revision } = await unread(articleId)
  const { timeZone } = await newsroomPlace()
  const room = await roomFor(articleId)
  const reading = await readForClaims(
    revision.text,
    readingOf({ language, publishedAt, publishedOn }, blocksOf(revision), timeZone),
    LIMITS.suggested.most,
    suggest,
  )
  if (reading === null)
    throw new Refusal(
      'busy',
      `The text can’t be read in ${LIMITS.reading.most} seconds. Try again later, or in parts.`,
      {
        retryAfterSeconds: LIMITS.reading.most,
      },
    )
  return inTransaction(async (tx) => {
    const article = await lockArticle(tx, articleId)
    const newest = await newestRevision(tx, article)
    if (newest.id !== revision.id) throw stale('text', { revision: article.newestRevision })
    const { text } = newest
    const whole = [{ start: 0, end: text.length }]
    const fresh = newSuggestions(text.length, reading.claims, await standingIn(tx, articleId, newest.id), whole)
    const { suggestions, left } = withinRoom(fresh.suggestions, room, reading)
    await writeAnchors(tx, { articleId, revisionId: newest.id, text }, fresh.mentions)
    const place = { articleId, revisionId: newest.id, text, lastClaim: article.lastClaim }
    const { length: suggested } = await writeSuggestions(tx, place, suggestions, fresh.speakers)
    await tx.article.update({
      where: { id: articleId },
      data: { lastClaim: article.lastClaim + suggested, version: { increment: 1 } },
    })
    await noteGap(tx, newest.id, left)
    const reopened = suggested > 0 ? await reopenIfCleared(tx, article, 'the text was read again') : []
    const data = { number: article.newestRevision, suggested, ...gapInLog(left) }
    await record(tx, actor, { kind: 'article.read', subjectId: articleId, articleId, data }, ...reopened)
    return { suggested }
  })
}

/** The newest text, if something is missing of its reading. */
async function unread(articleId: string) {
  const article = await db().article.findUnique({
    where: { id: articleId },
    select: {
      language: true,
      publishedAt: true,
      publishedOn: true,
      revisions: { orderBy: { number: 'desc' }, take: 1, select: { id: true, text: true, blocks: true, gap: true } },
    },
  })
  const revision = article?.revisions[0]
  if (!article || !revision) throw missing('article')
  if (!revision.gap) throw new Refusal('conflict', 'This text has been read for claims.')
  return { ...article, revision }
}

/** The article's claims with their places in the newest text. */
async function standingIn(tx: Transaction, articleId: string, revisionId: string) {
  const claims: { id: string; kind: Kind; status: ClaimStatus }[] = await tx.claim.findMany({
    where: { articleId },
    select: { id: true, kind: true, status: true },
  })
  const anchors = await tx.anchor.findMany({
    where: { revisionId },
    select: { claimId: true, start: true, end: true },
  })
  const placesOf = Map.groupBy(anchors, ({ claimId }) => claimId)
  return claims.map((claim) => ({ ...claim, places: placesOf.get(claim.id) ?? [] }))
}
