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
import { lockArticle, newestRevision, reopenIfCleared } from './lock-article'
import { roomFor } from './reading-gap'
import { suggestAnew } from './suggest-anew'
import type { Suggest } from './suggest-claims'
import { readForClaims, readingOf } from './suggest-claims'
import type { ReadText } from '@/lib/workers/claims/suggestions'

export const ReadAgain = z.strictObject({ articleId: Id })

/**
 * Reads the newest text for claims again and suggests what is new: where that could not be done within the limits, or not to the end, or
 * where the text is read otherwise than when it came. Untouched suggestions that are none any more go. Refused (409) where the claims are
 * what is found already, and (503) where it can't be done now; nothing is changed then.
 */
export async function readAgain(
  { articleId }: z.output<typeof ReadAgain>,
  actor: Actor,
  suggest?: Suggest,
): Promise<{ suggested: number }> {
  refuseIf(whyNotEdit(actor), 'forbidden')
  const { revisionId, hasGap, reading } = await readNewest(articleId, suggest)
  const room = await roomFor(articleId)
  if (reading === null) throw notNow()
  return inTransaction(async (tx) => {
    const article = await lockArticle(tx, articleId)
    const newest = await newestRevision(tx, article)
    if (newest.id !== revisionId) throw stale('text', { revision: article.newestRevision })
    const anew = await suggestAnew(tx, article, { revisionId: newest.id, text: newest.text, reading, room })
    if (anew === null) throw notNow()
    const { suggested, gone, event } = anew
    if (!hasGap && suggested + gone === 0) throw new Refusal('conflict', 'This text has been read for claims.')
    await tx.article.update({ where: { id: articleId }, data: { version: { increment: 1 } } })
    const reopened = suggested > 0 ? await reopenIfCleared(tx, article, 'the text was read again') : []
    await record(tx, actor, event, ...reopened)
    return { suggested }
  })
}

const notNow = () =>
  new Refusal('busy', `The text can’t be read in ${LIMITS.reading.most} seconds. Try again later, or in parts.`, {
    retryAfterSeconds: LIMITS.reading.most,
  })

/** What the reader finds in the newest text of an article. */
export interface NewestRead {
  revisionId: string
  /** Null where it can't be read within the limits. */
  reading: ReadText | null
  /** It could not be read when it came, or not to the end. */
  hasGap: boolean
}

/** Reads the newest text of an article as it is read now; a missing article is refused (404). */
export async function readNewest(articleId: string, suggest?: Suggest): Promise<NewestRead> {
  const { revision, ...article } = await toRead(articleId)
  const { timeZone } = await newsroomPlace()
  const options = readingOf(article, blocksOf(revision), timeZone)
  const reading = await readForClaims(revision.text, options, LIMITS.suggested.most, suggest)
  return { revisionId: revision.id, reading, hasGap: revision.gap !== null }
}

/** The newest text, and how it is read. */
async function toRead(articleId: string) {
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
  return { ...article, revision }
}
