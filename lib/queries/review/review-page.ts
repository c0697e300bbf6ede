import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { wholeNumber } from '@/lib/domain/given-fields'
import { LIMITS } from '@/lib/domain/limits'
import type { Actor } from '@/lib/domain/people/actor'
import { readsTheDesk } from '@/lib/domain/people/actor'

/** Verdicts, and corrections, that the queue shows at once. */
export const MOST = 300

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
export const ENDED = 'end'

/** After which verdict, and after which correction, a page begins; null where there are no more of them. */
interface After {
  claim: string | null
  correction: string | null
}

export const ReviewPage = z.strictObject({
  /** The `next` of the page before. */
  cursor: z
    .string()
    .regex(new RegExp(`^(${ID}|${ENDED})\\.(${ID}|${ENDED})$`), 'This is not a cursor of this list.')
    .transform((cursor): After => {
      const [claim = ENDED, correction = ENDED] = cursor.split('.')
      return { claim: claim === ENDED ? null : claim, correction: correction === ENDED ? null : correction }
    })
    .optional(),
  /** The verdict on this claim is the first of the page, as far as it waits; only without a cursor. */
  from: z.uuid().optional(),
  limit: wholeNumber({ least: 1, most: LIMITS.page.most }).default(MOST),
})

export type Asked = Partial<z.output<typeof ReviewPage>>

export interface Page {
  after?: After | undefined
  from?: string | undefined
  limit: number
}

/**
 * The ids of a page, and of one more. Articles are gone through in their order, those that have any known from their tallies, so that
 * no more is read than is shown.
 */
export async function firstInReview({ after, from, limit }: Page, actor: Actor): Promise<string[]> {
  if (after?.claim === null) return []
  const due = Prisma.sql`coalesce(a.due_at, 'infinity')`
  const place = after?.claim ?? from
  const [begin, goesOn, isAfter] = place
    ? [
        Prisma.sql`CROSS JOIN (
          SELECT ${due} AS due, a.id, c.number FROM claims c JOIN articles a ON a.id = c.article_id WHERE c.id = ${place}::uuid) k`,
        Prisma.sql`AND (${due}, a.id) >= (k.due, k.id)`,
        Prisma.sql`AND (c.article_id <> a.begins OR c.number ${after ? Prisma.sql`>` : Prisma.sql`>=`} a.number)`,
      ]
    : [Prisma.sql`CROSS JOIN (SELECT NULL::uuid AS id, 0 AS number) k`, Prisma.empty, Prisma.empty]
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT c.id
    FROM (
        SELECT a.id, a.due_at, k.id AS begins, k.number FROM article_tallies t
          CROSS JOIN LATERAL (SELECT * FROM articles a WHERE a.id = t.article_id OFFSET 0) a ${begin}
        WHERE ${readsTheDesk(actor)} AND t.in_review > 0 ${goesOn} ORDER BY a.due_at, a.id OFFSET 0) a
      CROSS JOIN LATERAL (
        SELECT c.id, c.number FROM claims c WHERE c.article_id = a.id AND c.status = 'IN_REVIEW' ${isAfter}
        ORDER BY c.number LIMIT ${limit + 1}) c
    ORDER BY a.due_at, a.id, c.number LIMIT ${limit + 1}`
  return rows.map(({ id }) => id)
}

/** Corrections that were submitted after this one. */
export async function submittedAfter(id: string): Promise<Prisma.CorrectionWhereInput> {
  const row = await db().correction.findUnique({ where: { id }, select: { submittedAt: true } })
  const at = row?.submittedAt
  return at ? { OR: [{ submittedAt: { gt: at } }, { submittedAt: at, id: { gt: id } }] } : {}
}
