import 'server-only'
import { z } from 'zod'
import { blocksOf } from '@/lib/domain/articles/block'
import { record } from '@/lib/db/audit'
import { db } from '@/lib/db/client'
import { newsroomPlace } from '@/lib/db/newsroom-place'
import { inTransaction } from '@/lib/db/transaction'
import { LIMITS } from '@/lib/domain/limits'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { missing, Refusal, refuseIf, stale } from '@/lib/domain/refusal'
import { Id } from '@/lib/use-cases/fields'
import { insertAnchors } from '@/lib/use-cases/claims/write-anchors'
import { inThread } from '@/lib/workers/text-pool'
import { SECONDS } from './carry-in-thread'
import { lockArticle, newestRevision, reopenIfCleared } from './lock-article'
import { gapInLog, noteGap, roomFor } from './reading-gap'
import { standingClaims } from './standing-claims'
import type { Suggest } from './suggest-claims'
import { readForClaims, readingOf, unlessNotRead } from './suggest-claims'
import { insertSuggestions } from './write-rows'

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
  if (reading === null) throw notNow()
  return inTransaction(async (tx) => {
    const article = await lockArticle(tx, articleId)
    const newest = await newestRevision(tx, article)
    if (newest.id !== revision.id) throw stale('text', { revision: article.newestRevision })
    const { id: revisionId, text } = newest
    const standing = await standingClaims(tx, articleId, revisionId)
    const given = { text, reading, standing, room, lastClaim: article.lastClaim }
    const fresh = await unlessNotRead(() => inThread('fresh', given, SECONDS))
    if (fresh === null) throw notNow()
    const { count: suggested } = fresh.suggested
    await insertAnchors(tx, { articleId, revisionId }, fresh.mentions)
    await insertSuggestions(tx, { articleId, revisionId }, fresh.suggested)
    await tx.article.update({
      where: { id: articleId },
      data: { lastClaim: article.lastClaim + suggested, version: { increment: 1 } },
    })
    await noteGap(tx, revisionId, fresh.leftOut)
    const reopened = suggested > 0 ? await reopenIfCleared(tx, article, 'the text was read again') : []
    const data = { number: article.newestRevision, suggested, ...gapInLog(fresh.leftOut) }
    await record(tx, actor, { kind: 'article.read', subjectId: articleId, articleId, data }, ...reopened)
    return { suggested }
  })
}

const notNow = () =>
  new Refusal('busy', `The text can’t be read in ${LIMITS.reading.most} seconds. Try again later, or in parts.`, {
    retryAfterSeconds: LIMITS.reading.most,
  })

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
