import 'server-only'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/people/actor'
import { partAt } from '@/lib/domain/articles/part'
import type { CoverageView } from '@/lib/domain/articles/article-view'
import { languagesOf, readUnderLanguage } from '@/lib/workers/languages'
import { inThread, NotRead } from '@/lib/workers/text-pool'
import type { ReadArticle } from './read-article'
import { readArticle } from './read-article'

/** Nothing is known of a text that was not read; least of all that everything in it is covered. */
const NOT_READ = { covered: 0, total: 0, uncovered: [], kinds: [], parts: [], notReadYet: true }

/**
 * Of every quote, name, date and number in the newest revision, and by kind of its statements too, how many are in a claim that a person has looked at. A
 * suggestion covers nothing until it is accepted; a dismissed claim does cover its words. A merged one's words are those of
 * the claim it was merged into. What is not read in the text's languages is named: of that nothing is known.
 */
export async function articleCoverage(articleId: string, actor: Actor): Promise<CoverageView> {
  return coverageOf(articleId, await readArticle(articleId, actor))
}

/** The same of an article whose text was read already. */
export async function coverageOf(
  articleId: string,
  { revisionId, text, blocks, options, article, languages, notReadYet }: ReadArticle,
): Promise<CoverageView> {
  const read = readUnderLanguage(article, await languagesOf({ text, blocks, languages }), { text })
  if (notReadYet) return { ...NOT_READ, read }
  const [covered] = await db().$queryRaw<{ spans: string }[]>`
    SELECT coalesce(json_agg(json_build_object('start', a.start, 'end', a."end")), '[]')::text AS spans
    FROM anchors a JOIN claims c ON c.id = a.claim_id
    WHERE a.revision_id = ${revisionId}::uuid AND c.article_id = ${articleId}::uuid AND c.status <> 'SUGGESTED'`
  try {
    const { uncovered, ...counts } = await inThread('coverage', { text, options, spans: covered?.spans ?? '[]' })
    return {
      ...counts,
      uncovered: uncovered.map((one) => ({ ...one, part: partAt(blocks, one) })),
      read,
      notReadYet: false,
    }
  } catch (error) {
    if (error instanceof NotRead) return { ...NOT_READ, read }
    throw error
  }
}
