import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client'
import { PageSize, wholeNumber } from '@/lib/domain/given-fields'
import type { Actor } from '@/lib/domain/people/actor'
import { missing } from '@/lib/domain/refusal'
import { articlesSeenBy } from '@/lib/queries/articles/articles-seen-by'
import type { HistoryPage } from '@/lib/queries/articles/history'
import { EVENT, inSentences } from '@/lib/queries/articles/history'

export const HistoryOfCorrection = z.strictObject({
  correctionId: z.uuid(),
  cursor: wholeNumber({ least: 1, most: Number.MAX_SAFE_INTEGER }).optional(),
  limit: PageSize,
})

/** What happened to a correction and to the reports that led to it, by their ids, newest first. */
export async function historyOf(
  subjectIds: string[],
  { cursor, limit }: { cursor?: number | undefined; limit: number },
  actor: Actor,
): Promise<HistoryPage> {
  const events = await db().auditEvent.findMany({
    where: { subjectId: { in: subjectIds }, ...(cursor !== undefined && { seq: { lt: cursor } }) },
    orderBy: { seq: 'desc' },
    take: limit + 1,
    select: EVENT,
  })
  const page = events.slice(0, limit)
  return { items: await inSentences(page, actor), next: events.length > limit ? String(page.at(-1)?.seq) : null }
}

/** One page of a correction's history, newest first. */
export async function correctionHistory(
  { correctionId, ...asked }: z.output<typeof HistoryOfCorrection>,
  actor: Actor,
): Promise<HistoryPage> {
  const row = await db().correction.findFirst({
    where: { id: correctionId, article: articlesSeenBy(actor) },
    select: { id: true, reports: { select: { id: true } } },
  })
  if (!row) throw missing('correction')
  return historyOf([row.id, ...row.reports.map(({ id }) => id)], asked, actor)
}
