import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client'
import { Counted, PageSize } from '@/lib/domain/given-fields'
import type { Block } from '@/lib/domain/articles/block'
import type { PartInTable } from '@/lib/domain/articles/part'
import { partsOf } from '@/lib/domain/articles/part'
import type { ClaimFate, FateView } from '@/lib/domain/articles/revision-view'
import { SHAKEN } from '@/lib/domain/articles/revision-view'
import type { Actor } from '@/lib/domain/people/actor'
import { claimsById } from '@/lib/queries/claims/claims'
import { twoTexts } from './revision'

export const FatesPage = z.strictObject({
  articleId: z.uuid(),
  number: Counted,
  cursor: z
    .string()
    .regex(/^[1-9]\.[1-9]\d{0,6}$/, 'This is not a cursor of this list.')
    .optional(),
  limit: PageSize,
})

interface OneText {
  id: string
  text: string
  blocks: readonly Block[]
}

/** By claim, the parts that its words stand in; where they stood before, of an orphaned one. */
async function partsOfFates(
  fates: readonly ClaimFate[],
  texts: readonly OneText[],
): Promise<Map<string, PartInTable[]>> {
  if (fates.length === 0) return new Map()
  const gone = new Set(fates.filter(({ fate }) => fate === 'orphaned').map(({ claimId }) => claimId))
  const [claimIds, revisionIds] = [fates.map(({ claimId }) => claimId), texts.map(({ id }) => id)]
  const anchors = await db().$queryRaw<{ claimId: string; revisionId: string; start: number; end: number }[]>`
    SELECT claim_id AS "claimId", revision_id AS "revisionId", start, "end" FROM anchors
    WHERE claim_id = ANY (${claimIds}::uuid[]) AND revision_id = ANY (${revisionIds}::uuid[]) ORDER BY start DESC`
  const partsAt = new Map(texts.map(({ id, text, blocks }) => [id, partsOf(text, blocks)]))
  const [now] = texts
  return new Map(
    anchors
      .filter(({ claimId, revisionId }) => (revisionId === now?.id) !== gone.has(claimId))
      .map(({ claimId, revisionId, ...place }) => [claimId, partsAt.get(revisionId)?.(place) ?? []]),
  )
}

/**
 * One page of the claims that a revision did not leave as they were, in the order of `SHAKEN`; `cursor` is the `next` of the page before.
 * A revision that is not there is missing (404).
 */
export async function fatesPage(
  { articleId, number, ...page }: z.output<typeof FatesPage>,
  actor: Actor,
): Promise<{ items: FateView[]; next: string | null }> {
  return fatesOf(await twoTexts(articleId, number, actor), page, actor)
}

/** The same of a revision whose texts are at hand. */
export async function fatesOf(
  { article, revision, before, isNewest }: Awaited<ReturnType<typeof twoTexts>>,
  { cursor, limit }: Pick<z.output<typeof FatesPage>, 'cursor' | 'limit'>,
  actor: Actor,
): Promise<{ items: FateView[]; next: string | null }> {
  const [rank = 0, at = 0] = cursor?.split('.').map(Number) ?? []
  const rows = await db().$queryRaw<{ fate: ClaimFate; rank: number; at: number }[]>`
    SELECT * FROM (
      SELECT f.fate, f.at::int, array_position(${[...SHAKEN]}::text[], f.fate->>'fate') AS rank
      FROM revisions r, jsonb_array_elements(coalesce(r.report->'fates', '[]')) WITH ORDINALITY AS f (fate, at)
      WHERE r.id = ${revision.id}::uuid) told
    WHERE rank IS NOT NULL AND (rank, at) > (${rank}, ${at}) ORDER BY rank, at LIMIT ${limit + 1}`
  const page = rows.slice(0, limit)
  const fates = page.map(({ fate }) => fate)
  const parts = await partsOfFates(fates, [revision, ...(before ? [before] : [])])
  const ids = fates.map(({ claimId }) => claimId)
  const claims = isNewest && ids.length > 0 ? await claimsById(article.id, ids, actor) : []
  const last = page.at(-1)
  return {
    items: fates.map((fate) => ({
      ...fate,
      parts: parts.get(fate.claimId) ?? [],
      claim: claims.find(({ id }) => id === fate.claimId) ?? null,
    })),
    next: last && rows.length > limit ? `${last.rank}.${last.at}` : null,
  }
}
