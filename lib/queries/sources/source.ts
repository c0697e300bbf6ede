import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { CLAIM_MOVES } from '@/lib/domain/claims/claim'
import { COUNTED } from '@/lib/domain/counted'
import { PageSize } from '@/lib/domain/given-fields'
import { isId } from '@/lib/domain/is-id'
import { missing } from '@/lib/domain/refusal'
import { whyNotShowTo } from '@/lib/domain/evidence/source'
import type { SourceDetail, SourceUse } from '@/lib/domain/evidence/source-view'
import { articlesSeenBy } from '@/lib/queries/articles/articles-seen-by'
import { lastWordsOf } from '@/lib/queries/claims/last-places'
import { isBelow } from '@/lib/queries/looked-through'
import { SOURCE_ROW, sourceView } from './sources'
import { sourcesAt } from './same-address'
import { sourcesSeenBy } from './sources-seen-by'

/** Places that one source's page lists at first. */
const PLACES = 200

export const OneSource = z.strictObject({
  sourceId: z.string(),
  /** The `next` of the page of places before. */
  cursor: z.uuid().optional(),
  limit: PageSize.default(PLACES),
})

type Page = Partial<Pick<z.output<typeof OneSource>, 'cursor' | 'limit'>>

/**
 * The newest places of a source that may be one of many under which very much rests: for a value that it doesn't know, PostgreSQL goes by the
 * index of the source, for this one it would go through the evidence of the whole desk from the newest on.
 */
const placesOf = (sourceId: string, cursor: Page['cursor'], limit: number) => db().$queryRaw<{ id: string }[]>`
  SELECT e.id FROM (SELECT ${sourceId}::uuid AS id OFFSET 0) s CROSS JOIN LATERAL (
    SELECT e.id FROM evidence e
    WHERE e.source_id = s.id AND e.removed_at IS NULL AND ${isBelow(Prisma.sql`e.id`, cursor)}
    ORDER BY e.id DESC LIMIT ${limit + 1}) e
  ORDER BY e.id DESC`

/** Where it is used, the newest first; ids of evidence are made in the order of time. */
async function usesOf(sourceId: string, { cursor, limit = PLACES }: Page, actor: Actor) {
  const places = await placesOf(sourceId, cursor, limit)
  const ids = places.slice(0, limit).map(({ id }) => id)
  const found = await db().evidence.findMany({
    where: { id: { in: ids }, claim: { article: articlesSeenBy(actor) } },
    orderBy: { id: 'desc' },
    select: {
      id: true,
      stance: true,
      locator: true,
      claim: {
        select: {
          id: true,
          number: true,
          kind: true,
          status: true,
          article: { select: { id: true, slug: true, headline: true } },
          verdicts: { where: { endedAt: null }, select: { outcome: true } },
        },
      },
    },
  })
  const words = await lastWordsOf([...new Set(found.map(({ claim }) => claim.id))])
  const whereUsed = found.map(
    ({ stance, locator, claim: { id, number, kind, status, article, verdicts } }): SourceUse => ({
      claimId: id,
      number,
      articleId: article.id,
      slug: article.slug,
      headline: article.headline,
      kind,
      text: words.get(id) ?? '',
      stance,
      locator,
      status,
      outcome: verdicts[0]?.outcome ?? null,
    }),
  )
  return { whereUsed, next: places.length > ids.length ? (ids.at(-1) ?? null) : null }
}

/** How many claims a change of what this source says makes stale: up to one more than a list counts. */
async function sendsBack(sourceId: string): Promise<number> {
  // A claim counts with the first of its rows, so that the counting can end. Those are looked for among the rows of the claim: planned for
  // any source, they would be among all that rests on this one, for each of its claims.
  const [row] = await db().$queryRaw<{ claims: number }[]>`
    SELECT count(*)::int AS claims FROM (
      SELECT FROM (SELECT e.id, e.claim_id FROM evidence e WHERE e.source_id = ${sourceId}::uuid AND e.removed_at IS NULL OFFSET 0) e
      WHERE (SELECT c.status = ANY (${[...CLAIM_MOVES.makeStale.from]}::"ClaimStatus"[]) FROM claims c WHERE c.id = e.claim_id)
        AND (
          SELECT count(*) FROM (SELECT * FROM evidence f WHERE f.claim_id = e.claim_id OFFSET 0) f
          WHERE f.source_id = ${sourceId}::uuid AND f.removed_at IS NULL AND f.id < e.id) = 0
      LIMIT ${COUNTED}) resting`
  return row?.claims ?? 0
}

/** One source and a page of the claims that rest on it; one that this person may not see is missing. */
export async function sourceDetail(sourceId: string, actor: Actor, page: Page = {}): Promise<SourceDetail> {
  const select = { ...SOURCE_ROW, keeperId: true } as const
  const found = isId(sourceId)
    ? await db().source.findFirst({ where: { AND: [{ id: sourceId }, sourcesSeenBy(actor)] }, select })
    : null
  if (!found) throw missing('source')
  const { keeperId, ...row } = found
  const whyNotChange = whyNotEdit(actor)
  const shown = { visibility: row.visibility, addedById: row.addedBy.id, keeperId }
  return {
    ...sourceView(row),
    ...(await usesOf(sourceId, page, actor)),
    sendsBack: await sendsBack(sourceId),
    known: await sourcesAt(row, actor),
    whyNotChange,
    whyNotShow: whyNotChange ?? whyNotShowTo(shown, 'CONFIDENTIAL', actor),
  }
}
