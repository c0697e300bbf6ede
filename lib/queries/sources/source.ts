import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client'
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

/** Where it is used, the newest first; ids of evidence are made in the order of time. */
async function usesOf(sourceId: string, { cursor, limit = PLACES }: Page, actor: Actor) {
  const found = await db().evidence.findMany({
    where: {
      ...{ sourceId, removedAt: null, claim: { article: articlesSeenBy(actor) } },
      ...(cursor !== undefined && { id: { lt: cursor } }),
    },
    orderBy: { id: 'desc' },
    take: limit + 1,
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
  const rows = found.slice(0, limit)
  const words = await lastWordsOf([...new Set(rows.map(({ claim }) => claim.id))])
  const whereUsed = rows.map(
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
  return { whereUsed, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null }
}

/** How many claims a change of what this source says makes stale: up to one more than a list counts. */
async function sendsBack(sourceId: string): Promise<number> {
  // A claim counts with the first of its rows, so that the counting can end.
  const [row] = await db().$queryRaw<{ claims: number }[]>`
    SELECT count(*)::int AS claims FROM (
      SELECT FROM (SELECT e.id, e.claim_id FROM evidence e WHERE e.source_id = ${sourceId}::uuid AND e.removed_at IS NULL OFFSET 0) e
      WHERE (SELECT c.status = ANY (${[...CLAIM_MOVES.makeStale.from]}::"ClaimStatus"[]) FROM claims c WHERE c.id = e.claim_id)
        AND (
          SELECT count(*) FROM evidence f
          WHERE f.claim_id = e.claim_id AND f.source_id = ${sourceId}::uuid AND f.removed_at IS NULL AND f.id < e.id) = 0
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
