import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client'
import { LIMITS } from '@/lib/domain/limits'
import { Counted } from '@/lib/domain/given-fields'
import type { Actor } from '@/lib/domain/people/actor'
import { Id } from '@/lib/use-cases/fields'

export const MarkNotices = z.strictObject({
  read: z.boolean().describe('Read, or unread again.'),
  upTo: Counted.describe('The newest that was seen: what came later stays as it is.'),
  articleId: Id.optional().describe('Only those of this article.'),
  seqs: z.array(Counted).min(1).max(LIMITS.page.most).optional().describe('Only these.'),
})

/**
 * Marks notices of this person, and of nobody else, as read or unread; answers how many changed. It is no part of the record: what
 * somebody has read is their own, and the log doesn't tell it.
 */
export async function markNotices(input: z.output<typeof MarkNotices>, actor: Actor): Promise<{ marked: number }> {
  const { read, upTo, articleId, seqs } = input
  const { count } = await db().notice.updateMany({
    where: {
      personId: actor.id,
      seq: { lte: upTo, ...(seqs && { in: seqs }) },
      readAt: read ? null : { not: null },
      ...(articleId !== undefined && { articleId }),
    },
    data: { readAt: read ? new Date() : null },
  })
  return { marked: count }
}
