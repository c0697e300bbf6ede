import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { checkedClaims } from '@/lib/db/checked-claims'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { ARTICLE_MOVES, countUnsettled, largelyDismissed, whyNotClear } from '@/lib/domain/articles/article'
import { refuseIf, stale } from '@/lib/domain/refusal'
import { Id, Prose, Version } from '@/lib/use-cases/fields'
import { lockArticle } from './lock-article'
import { newestLanguages, sayNotReadIn } from './text-languages'

export const ClearArticle = z.strictObject({
  articleId: Id,
  version: Version,
  reason: Prose.optional(),
  notReadConfirmed: z
    .boolean()
    .optional()
    .describe('True: whoever clears the article checked themselves what is not read in its languages.'),
})

/**
 * Clears an article when all its claims are settled; an admin may clear what is not, with a reason, and everybody gives one where
 * a large part was dismissed. Where the text's languages are not read for everything, that has to be confirmed.
 */
export async function clearArticle(input: z.output<typeof ClearArticle>, actor: Actor): Promise<void> {
  const { articleId, version, reason: given, notReadConfirmed } = input
  const recognised = await newestLanguages(articleId)
  await inTransaction(async (tx) => {
    // Held, so that no claim is added, restored or made stale between the count and the clearing.
    const article = await lockArticle(tx, articleId)
    const claims = await checkedClaims(tx, articleId)
    const newest = await tx.readingGap.findFirst({
      where: { revision: { articleId, number: article.newestRevision } },
      select: { leftOut: true },
    })
    if (recognised.number !== article.newestRevision) throw stale('text', { revision: article.newestRevision })
    const notRead = await sayNotReadIn(tx, articleId, recognised)
    const gap = newest ? { notReadYet: newest.leftOut === null, leftOut: newest.leftOut ?? 0 } : {}
    const whyNot = whyNotClear({ status: article.status, claims, ...gap, notRead }, actor, {
      reason: given,
      notReadConfirmed,
    })
    refuseIf(whyNot, actor.role === 'VIEWER' ? 'forbidden' : 'conflict')
    if (article.version !== version) throw stale('article', { version: article.version, status: article.status })
    const { unsettled, editsPending } = countUnsettled(claims)
    const dismissed = largelyDismissed(claims)
    const reason = unsettled + editsPending + dismissed > 0 || newest ? (given ?? null) : null
    await tx.article.update({
      where: { id: articleId },
      data: {
        status: ARTICLE_MOVES.clear.to,
        version: { increment: 1 },
        clearedById: actor.id,
        clearedAt: new Date(),
        clearReason: reason,
      },
    })
    const data = {
      reason,
      unsettled: unsettled + editsPending,
      ...(dismissed > 0 && { dismissed }),
      ...(notRead !== null && { notRead }),
    }
    await record(tx, actor, { kind: 'article.cleared', subjectId: articleId, articleId, data })
  })
}
