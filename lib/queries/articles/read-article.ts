import 'server-only'
import { db } from '@/lib/db/client'
import { isoOf } from '@/lib/domain/iso'
import type { Actor } from '@/lib/domain/people/actor'
import { blocksOf } from '@/lib/domain/articles/block'
import { isId } from '@/lib/domain/is-id'
import { dayPublished } from '@/lib/domain/articles/published'
import { newsroomPlace } from '@/lib/db/newsroom-place'
import { missing } from '@/lib/domain/refusal'
import type { ExtractOptions } from '@/lib/extraction/claim'
import { articlesSeenBy } from './articles-seen-by'

/** What says which language an article is read in, and what its text was taken for. */
export const LANGUAGE_COLUMNS = { language: true, languageSaidById: true, languageSaidKnowing: true } as const
export const RECOGNISED = { select: { language: true, certain: true, parts: true } } as const

/** What is missing of a reading, as screens and the API tell it. */
export const gapOf = (gap: { leftOut: number | null } | null) => ({
  notReadYet: gap !== null && gap.leftOut === null,
  leftOut: gap?.leftOut ?? 0,
})

export type ReadArticle = Awaited<ReturnType<typeof readArticle>>

/** The newest text of an article and how it is to be read. A missing article is refused (404). */
export async function readArticle(articleId: string, actor: Actor) {
  const article = isId(articleId)
    ? await db().article.findFirst({
        where: { id: articleId, ...articlesSeenBy(actor) },
        select: {
          ...LANGUAGE_COLUMNS,
          publishedAt: true,
          publishedOn: true,
          revisions: {
            orderBy: { number: 'desc' },
            take: 1,
            select: { id: true, text: true, blocks: true, gap: { select: { leftOut: true } }, languages: RECOGNISED },
          },
        },
      })
    : null
  const revision = article?.revisions[0]
  if (!article || !revision) throw missing('article')
  const published = { ...article, publishedAt: isoOf(article.publishedAt) === null ? null : article.publishedAt }
  const day = dayPublished(published, (await newsroomPlace()).timeZone)
  const blocks = blocksOf(revision)
  const options: ExtractOptions = {
    language: article.language,
    blocks,
    ...(day !== null && { publishedAt: day }),
  }
  const { id: revisionId, text, languages } = revision
  return { revisionId, text, blocks, options, article, languages, ...gapOf(revision.gap) }
}
