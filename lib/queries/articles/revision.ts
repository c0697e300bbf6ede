import 'server-only'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/people/actor'
import type { Block } from '@/lib/domain/articles/block'
import { blocksOf } from '@/lib/domain/articles/block'
import type { ClaimFate, RevisionReport } from '@/lib/domain/articles/revision-view'
import type { PersonView } from '@/lib/domain/claims/claim-view'
import { isId } from '@/lib/domain/is-id'
import { missing } from '@/lib/domain/refusal'
import { articlesSeenBy } from './articles-seen-by'
import { gapOf, RECOGNISED } from './read-article'
import type { RecognisedText } from '@/lib/extraction/languages/recognise-text'
import { languagesOf } from '@/lib/workers/languages'
import { PERSON } from '@/lib/queries/claims/claim-rows'

/** One text of an article, and what it did to each claim. */
export interface RevisionView {
  id: string
  number: number
  text: string
  blocks: Block[]
  createdAt: string
  /** Null for a revision that Galley made itself. */
  createdBy: PersonView | null
  /** Empty for revision 1. */
  fates: ClaimFate[]
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

const MOST = 2_147_483_647

/** A revision with the text before it, by its number; one that is not there is refused (404). */
export async function twoTexts(articleId: string, number: number, actor: Actor) {
  const article =
    isId(articleId) && Number.isInteger(number) && number > 0 && number <= MOST
      ? await db().article.findFirst({
          where: { id: articleId, ...articlesSeenBy(actor) },
          select: {
            id: true,
            headline: true,
            language: true,
            newestRevision: true,
            revisions: {
              where: { number: { in: [number, number - 1] } },
              orderBy: { number: 'desc' },
              select: {
                id: true,
                number: true,
                text: true,
                blocks: true,
                createdAt: true,
                createdBy: PERSON,
                gap: { select: { leftOut: true } },
                languages: RECOGNISED,
              },
            },
          },
        })
      : null
  const [revision, before] = (article?.revisions ?? []).map((row) => ({ ...row, blocks: blocksOf(row) }))
  if (!article || revision?.number !== number) throw missing('revision')
  const { id, headline, language } = article
  return {
    article: { id, headline, language },
    revision,
    before: before ?? null,
    isNewest: article.newestRevision === number,
  }
}

/** A revision by its number, with what it did to each claim; one that is not there is refused (404). */
export async function revisionView(articleId: string, number: number, actor: Actor): Promise<RevisionView> {
  const { revision } = await twoTexts(articleId, number, actor)
  const [row] = await db().$queryRaw<{ fates: ClaimFate[] }[]>`
    SELECT coalesce(r.report->'fates', '[]') AS fates FROM revisions r WHERE r.id = ${revision.id}::uuid`
  const { createdAt, gap, languages, ...rest } = revision
  return {
    ...rest,
    createdAt: createdAt.toISOString(),
    fates: row?.fates ?? [],
    ...gapOf(gap),
    recognised: await languagesOf({ text: rest.text, blocks: rest.blocks, languages }),
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
