import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client'
import type { ChangedClaims } from '@/lib/domain/claims/claims-view'
import { touchedBy } from '@/lib/domain/audit/touched'
import { wholeNumber } from '@/lib/domain/given-fields'
import { LIMITS } from '@/lib/domain/limits'
import type { Actor } from '@/lib/domain/people/actor'
import { refuseUnseenArticle } from '@/lib/queries/articles/articles-seen-by'
import { dataOf } from '@/lib/queries/audit/sources-in-events'
import { claimsById } from './claims'

export const ChangesSince = z.strictObject({
  articleId: z.uuid(),
  since: wholeNumber({ least: 0, most: Number.MAX_SAFE_INTEGER }).describe(
    'The `seq` that the list of claims, or the last answer of this call, came with.',
  ),
})

/** So many events are taken in at once: no more claims than one page of them has. */
const AT_ONCE = LIMITS.page.most

interface Logged {
  seq: bigint
  kind: string
  subjectId: string
  data: string
}

/** What the log tells after this place of an article, and of the newsroom, by which its texts are read; the oldest first. */
const toldSince = (articleId: string, since: number) => db().$queryRaw<Logged[]>`
  SELECT * FROM (
    (SELECT seq, kind, subject_id AS "subjectId", data FROM audit_events
      WHERE article_id = ${articleId}::uuid AND seq > ${since}::bigint ORDER BY seq LIMIT ${AT_ONCE + 1})
    UNION ALL
    (SELECT seq, kind, subject_id, data FROM audit_events
      WHERE subject_type = 'newsroom' AND seq > ${since}::bigint ORDER BY seq LIMIT 1)) told
  ORDER BY seq LIMIT ${AT_ONCE + 1}`

/** The ids of these claims of an article, and of its quotes where they count too. */
async function idsOf(articleId: string, numbers: readonly number[], quotes: boolean): Promise<string[]> {
  const rows = await db().claim.findMany({
    where: { articleId, OR: [{ number: { in: [...numbers] } }, ...(quotes ? [{ speakerText: { not: null } }] : [])] },
    select: { id: true },
    take: AT_ONCE + 1,
  })
  return rows.map(({ id }) => id)
}

/**
 * Which claims of an article are others since a place in the log, as they are now. The log is written under one lock that is held to the
 * end of each change, so what its numbers tell is complete: nothing comes later with an earlier number. Where nothing was told since,
 * that is all that is asked. A missing article is refused (404).
 */
export async function changedClaims(
  { articleId, since }: z.output<typeof ChangesSince>,
  actor: Actor,
): Promise<ChangedClaims> {
  await refuseUnseenArticle(articleId, actor)
  const told = await toldSince(articleId, since)
  const taken = told.slice(0, AT_ONCE)
  const upTo = { seq: Number(taken.at(-1)?.seq ?? since), more: told.length > AT_ONCE }
  const touched = taken.flatMap((event) => touchedBy({ ...event, data: dataOf(event.data) }) ?? [])
  const numbers = new Set(touched.flatMap((one) => (one.of === 'all' ? [] : one.number)))
  const isAnew = touched.some(({ of }) => of === 'all')
  if (isAnew || numbers.size === 0) return { ...upTo, claims: [], gone: [], anew: isAnew }
  const ids = await idsOf(
    articleId,
    [...numbers],
    touched.some(({ of }) => of === 'quotes'),
  )
  if (ids.length > AT_ONCE) return { ...upTo, claims: [], gone: [], anew: true }
  const gone = touched.flatMap((one) => (one.of === 'claim' && one.gone !== null ? one.gone : []))
  return { ...upTo, claims: ids.length > 0 ? await claimsById(articleId, ids, actor) : [], gone, anew: false }
}
