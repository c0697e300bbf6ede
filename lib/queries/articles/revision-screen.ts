import 'server-only'
import { db } from '@/lib/db/client'
import type { ClaimFate, FateCounts, RevisionReport } from '@/lib/domain/articles/revision-view'
import type { Verse } from '@/lib/domain/articles/collate'
import type { ClaimStatus } from '@/lib/domain/claims/claim'
import { LIMITS } from '@/lib/domain/limits'
import type { Actor } from '@/lib/domain/people/actor'
import type { Outcome } from '@/lib/domain/verdicts/verdict'
import { languagesOf } from '@/lib/workers/languages'
import { fatesOf } from './fates'
import { gapOf } from './read-article'
import { countsOf, twoTexts } from './revision'

/** Claims that are told beside one part of the text. */
export const BESIDE = 50

const NONE_SHAKEN: Awaited<ReturnType<typeof fatesOf>> = { items: [], next: null }

/** A claim beside the part that it stands in first. */
export interface ClaimBeside {
  id: string
  number: number
  status: ClaimStatus
  verdict: { outcome: Outcome } | null
  /** What the revision did to it; null where it was suggested in it. */
  fate: ClaimFate['fate'] | null
  /** Where its part begins. */
  part: number
  /** How many claims stand in that part first. */
  all: number
}

async function reportOf(revisionId: string): Promise<{ report: RevisionReport | null; counts: FateCounts }> {
  const [row] = await db().$queryRaw<{ report: unknown; counts: FateCounts | null }[]>`
    SELECT r.report - 'fates' AS report, (
      SELECT json_object_agg(told.fate, told.count) FROM (
        SELECT f->>'fate' AS fate, count(*) FROM jsonb_array_elements(coalesce(r.report->'fates', '[]')) f GROUP BY 1) told) AS counts
    FROM revisions r WHERE r.id = ${revisionId}::uuid`
  return { report: countsOf(row?.report), counts: row?.counts ?? {} }
}

/**
 * A revision and the text before it, the counts of its report, and the first of the claims that it did not leave as they were. Beside an
 * earlier text than that no report is told: it says what became of the claims from one text to the next.
 */
export async function revisionScreen(articleId: string, number: number, actor: Actor, against = number - 1) {
  const texts = await twoTexts(articleId, number, actor, against)
  const recognised = await languagesOf(texts.revision)
  if (against !== number - 1) return { ...texts, report: null, counts: {}, shaken: NONE_SHAKEN, recognised }
  const { report, counts } = await reportOf(texts.revision.id)
  const shaken = await fatesOf(texts, { limit: LIMITS.told.most }, actor)
  return { ...texts, report, counts, shaken, recognised }
}

/** A revision as whoever brought it in is answered, with the first of the claims that it did not leave as they were. */
export async function revisionAdded(articleId: string, number: number, actor: Actor) {
  const { revision, counts, shaken, recognised } = await revisionScreen(articleId, number, actor)
  const { id, text, blocks, address, createdAt, createdBy, gap } = revision
  const at = createdAt.toISOString()
  return {
    revision: { id, number, text, blocks, address, createdAt: at, createdBy, ...gapOf(gap), recognised },
    fates: { counts, ...shaken },
  }
}

/** Of these parts of a revision's text, the claims that stand in each first, in order, as they are now: the first `BESIDE` of each part. */
export async function claimsBeside(revisionId: string, verses: readonly Verse[]): Promise<ClaimBeside[]> {
  const parts = verses.flatMap(({ now }) => now ?? [])
  const [starts, ends] = [parts.map(({ start }) => start), parts.map(({ end }) => end)]
  const rows = await db().$queryRaw<(Omit<ClaimBeside, 'verdict'> & { outcome: Outcome | null })[]>`
    WITH beside AS (
      SELECT p.start AS part, a.claim_id, count(*) OVER (PARTITION BY p.start)::int AS "all",
        row_number() OVER (PARTITION BY p.start ORDER BY a.start, a."end" DESC) AS place
      FROM unnest(${starts}::int[], ${ends}::int[]) AS p (start, "end")
        JOIN anchors a ON a.revision_id = ${revisionId}::uuid AND a.start >= p.start AND a.start < p."end"
      WHERE NOT EXISTS (
        SELECT FROM anchors b WHERE b.claim_id = a.claim_id AND b.revision_id = a.revision_id AND b.start < a.start)),
    told AS (
      SELECT f->>'claimId' AS claim_id, f->>'fate' AS fate
      FROM revisions r, jsonb_array_elements(coalesce(r.report->'fates', '[]')) f WHERE r.id = ${revisionId}::uuid)
    SELECT c.id, c.number, c.status::text, v.outcome::text, t.fate, n.part, n."all"
    FROM (SELECT * FROM beside WHERE place <= ${BESIDE}) n
      CROSS JOIN LATERAL (SELECT c.id, c.number, c.status FROM claims c WHERE c.id = n.claim_id LIMIT 1) c
      LEFT JOIN LATERAL (SELECT v.outcome FROM verdicts v WHERE v.claim_id = n.claim_id AND v.ended_at IS NULL LIMIT 1) v ON true
      LEFT JOIN told t ON t.claim_id = n.claim_id::text
    ORDER BY n.part, n.place`
  return rows.map(({ outcome, ...row }) => ({ ...row, verdict: outcome && { outcome } }))
}
