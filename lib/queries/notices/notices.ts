import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { isoOf } from '@/lib/domain/iso'
import { PageSize, wholeNumber } from '@/lib/domain/given-fields'
import type { NoticeKind, NoticeView } from '@/lib/domain/notices/notice-view'
import type { Actor } from '@/lib/domain/people/actor'
import { readsTheDesk } from '@/lib/domain/people/actor'

export const NoticesPage = z.strictObject({
  cursor: wholeNumber({ least: 1, most: Number.MAX_SAFE_INTEGER }).optional(),
  limit: PageSize,
})

interface Row {
  seq: bigint
  kind: NoticeKind
  at: Date
  readAt: Date | null
  byId: string | null
  byName: string | null
  articleId: string
  headline: string
  dueAt: Date | null
  number: number | null
  claimWords: string | null
  correctionId: string | null
  said: string | null
}

const viewOf = (row: Row): NoticeView => ({
  seq: Number(row.seq),
  kind: row.kind,
  by: row.byId === null ? null : { id: row.byId, name: row.byName ?? '' },
  at: row.at.toISOString(),
  isRead: row.readAt !== null,
  article: { id: row.articleId, headline: row.headline, dueAt: isoOf(row.dueAt) },
  claim: row.number === null ? null : { number: row.number, words: row.claimWords ?? '' },
  correctionId: row.correctionId,
  words: row.said,
})

/**
 * One page of what this person was told, newest first: their own notices and nobody else's. What a notice says is read with it: the words
 * under the claim, the comment, or the reason, which the log holds and everybody at the desk may read.
 */
export async function noticesOf(
  { cursor, limit }: z.output<typeof NoticesPage>,
  actor: Actor,
): Promise<{ items: NoticeView[]; next: string | null }> {
  const isBefore = cursor === undefined ? Prisma.sql`TRUE` : Prisma.sql`n.seq < ${cursor}`
  const rows = await db().$queryRaw<Row[]>`
    SELECT n.seq, n.kind::text, n.at, n.read_at AS "readAt", p.id::text AS "byId", p.name AS "byName", a.id::text AS "articleId", a.headline,
      a.due_at AS "dueAt", c.number, n.correction_id::text AS "correctionId", coalesce(m.body, e.data::jsonb ->> 'reason', e.data::jsonb ->> 'why') AS said,
      (SELECT w.exact FROM anchors w JOIN revisions r ON r.id = w.revision_id
        WHERE w.claim_id = c.id ORDER BY r.number DESC, w.start LIMIT 1) AS "claimWords"
    FROM (SELECT * FROM notices n WHERE n.person_id = ${actor.id}::uuid AND ${isBefore} AND ${readsTheDesk(actor)}
        ORDER BY n.seq DESC LIMIT ${limit + 1}) n
      JOIN articles a ON a.id = n.article_id
      JOIN audit_events e ON e.seq = n.seq
      LEFT JOIN people p ON p.id = n.by_id
      LEFT JOIN claims c ON c.id = n.claim_id
      LEFT JOIN comments m ON m.id = n.comment_id
    ORDER BY n.seq DESC`
  const items = rows.slice(0, limit).map(viewOf)
  return { items, next: rows.length > limit ? String(items.at(-1)?.seq) : null }
}
