import 'server-only'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/people/actor'
import { blocksOf } from '@/lib/domain/articles/block'
import type { ClaimFate, RevisionReport } from '@/lib/domain/articles/revision-view'
import { isId } from '@/lib/domain/is-id'
import { missing } from '@/lib/domain/refusal'
import { articlesSeenBy } from './articles-seen-by'
import { RECOGNISED } from './read-article'
import { PERSON } from '@/lib/db/person-named'

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

/**
 * A revision with the text before it, by its number, or with an earlier one that is asked for; a revision that is not there is refused (404),
 * an earlier one that is not there or isn't earlier too.
 */
export async function twoTexts(articleId: string, number: number, actor: Actor, against = number - 1) {
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
              where: { number: { in: [number, against] } },
              orderBy: { number: 'desc' },
              select: {
                id: true,
                number: true,
                text: true,
                blocks: true,
                address: true,
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
  if (!article || revision?.number !== number || (against > 0 && before?.number !== against)) throw missing('revision')
  const { id, headline, language } = article
  return {
    article: { id, headline, language },
    revision,
    before: before ?? null,
    isNewest: article.newestRevision === number,
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
