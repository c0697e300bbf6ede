import 'server-only'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/people/actor'
import type { Block } from '@/lib/domain/articles/block'
import { blocksOf } from '@/lib/domain/articles/block'
import type { PartInTable } from '@/lib/domain/articles/part'
import { partsOf } from '@/lib/domain/articles/part'
import type { ClaimFate, RevisionReport } from '@/lib/domain/articles/revision-view'
import type { PersonView } from '@/lib/domain/claims/claim-view'
import { isId } from '@/lib/domain/is-id'
import { missing } from '@/lib/domain/refusal'
import { articlesSeenBy } from './articles-seen-by'
import { gapOf, RECOGNISED } from './read-article'
import type { RecognisedText } from '@/lib/extraction/languages/recognise-text'
import { languagesOf } from '@/lib/workers/languages'
import { PERSON } from '@/lib/queries/claims/claim-rows'

/** One text of an article, the one before it, and what it did to each claim. */
export interface RevisionView {
  id: string
  number: number
  text: string
  blocks: Block[]
  createdAt: string
  /** Null for a revision that Galley made itself. */
  createdBy: PersonView | null
  /** The text before it; null for revision 1, which has none. */
  before: string | null
  blocksBefore: Block[] | null
  report: RevisionReport | null
  fates: ClaimFate[]
  /** By claim id, the parts that the words of a claim stand in which it did not keep; where they stood before, of an orphaned one. */
  partsOfFates: Record<string, PartInTable[]>
  notReadYet: boolean
  leftOut: number
  recognised: RecognisedText
}

const COUNTS = ['kept', 'moved', 'stale', 'orphaned', 'suggested'] as const

/** The counts of a revision's report; null for revision 1, which has none. */
export function countsOf(report: unknown): RevisionReport | null {
  if (typeof report !== 'object' || report === null) return null
  const counts = report as Partial<RevisionReport>
  if (counts.kept === undefined) return null
  const { applied } = counts
  const all = Object.fromEntries(COUNTS.map((name) => [name, counts[name] ?? 0])) as unknown as RevisionReport
  return applied === undefined ? all : { ...all, applied }
}

interface OneText {
  id: string
  text: string
  blocks: readonly Block[]
}

async function partsOfFates(
  fates: readonly ClaimFate[],
  revision: OneText,
  before: OneText | null,
): Promise<RevisionView['partsOfFates']> {
  const shaken = fates.filter(({ fate }) => fate !== 'kept' && fate !== 'moved')
  if (shaken.length === 0) return {}
  const gone = new Set(shaken.filter(({ fate }) => fate === 'orphaned').map(({ claimId }) => claimId))
  const texts = [revision, ...(before ? [before] : [])]
  const [claimIds, revisionIds] = [shaken.map(({ claimId }) => claimId), texts.map(({ id }) => id)]
  const anchors = await db().$queryRaw<{ claimId: string; revisionId: string; start: number; end: number }[]>`
    SELECT claim_id AS "claimId", revision_id AS "revisionId", start, "end" FROM anchors
    WHERE claim_id = ANY (${claimIds}::uuid[]) AND revision_id = ANY (${revisionIds}::uuid[]) ORDER BY start DESC`
  const partsAt = new Map(texts.map(({ id, text, blocks }) => [id, partsOf(text, blocks)]))
  return Object.fromEntries(
    anchors
      .filter(({ claimId, revisionId }) => (revisionId === revision.id) !== gone.has(claimId))
      .map(({ claimId, revisionId, ...place }) => [claimId, partsAt.get(revisionId)?.(place) ?? []]),
  )
}

const MOST = 2_147_483_647

/** A revision by its number; one that is not there is refused (404). */
export async function revisionView(articleId: string, number: number, actor: Actor): Promise<RevisionView> {
  const rows =
    isId(articleId) && Number.isInteger(number) && number > 0 && number <= MOST
      ? await db().revision.findMany({
          where: { articleId, number: { in: [number, number - 1] }, article: articlesSeenBy(actor) },
          orderBy: { number: 'desc' },
          select: {
            id: true,
            number: true,
            text: true,
            blocks: true,
            createdAt: true,
            createdBy: PERSON,
            report: true,
            gap: { select: { leftOut: true } },
            languages: RECOGNISED,
          },
        })
      : []
  const [revision, before] = rows
  if (revision?.number !== number) throw missing('revision')
  const { report, createdAt, gap, languages, ...rest } = revision
  const blocks = blocksOf(revision)
  const fates = (report as { fates?: ClaimFate[] }).fates ?? []
  return {
    ...rest,
    blocks,
    createdAt: createdAt.toISOString(),
    before: before?.text ?? null,
    blocksBefore: before ? blocksOf(before) : null,
    report: countsOf(report),
    fates,
    partsOfFates: await partsOfFates(
      fates,
      { ...rest, blocks },
      before ? { ...before, blocks: blocksOf(before) } : null,
    ),
    ...gapOf(gap),
    recognised: await languagesOf({ text: revision.text, blocks, languages }),
  }
}

/** What the newest revision that touched a claim did to it, and that revision's number; null when none did. */
export async function lastFateOf(
  articleId: string,
  claimId: string,
): Promise<{ number: number; fate: ClaimFate } | null> {
  const [row] = await db().$queryRaw<{ number: number; fate: ClaimFate }[]>`
    SELECT r.number, f.fate FROM revisions r, jsonb_array_elements(coalesce(r.report->'fates', '[]')) AS f (fate)
    WHERE r.article_id = ${articleId}::uuid AND f.fate->>'claimId' = ${claimId}
      AND f.fate->>'fate' IN ('stale', 'orphaned')
    ORDER BY r.number DESC LIMIT 1`
  return row ?? null
}
