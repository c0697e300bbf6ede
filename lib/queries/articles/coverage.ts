import 'server-only'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/people/actor'
import type { CoverageView } from '@/lib/domain/articles/article-view'
import { measureCoverage } from '@/lib/extraction/coverage'
import { readArticle } from './read-article'

/**
 * Of every quote, name, date and number in the newest revision, how many are in a claim that a person has looked at. A
 * suggestion covers nothing until it is accepted; a dismissed claim does cover its words. A merged one's words are those of
 * the claim it was merged into.
 */
export async function articleCoverage(articleId: string, actor: Actor): Promise<CoverageView> {
  const { revisionId, text, options } = await readArticle(articleId, actor)
  const anchors = await db().anchor.findMany({
    where: { revisionId, claim: { status: { not: 'SUGGESTED' } } },
    select: { start: true, end: true },
  })
  return measureCoverage(text, anchors, options)
}
