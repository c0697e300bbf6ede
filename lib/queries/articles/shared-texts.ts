import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client'
import type { SharedText } from '@/lib/domain/articles/shared-text-view'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { atMost, LIMITS } from '@/lib/domain/limits'
import { refuseIf } from '@/lib/domain/refusal'
import { articlesSeenBy } from './articles-seen-by'

export const SharedTexts = z.strictObject({
  text: z
    .string()
    .max(LIMITS.text.most, atMost('text'))
    .describe('Plain text, its parts on lines of their own. Nothing of it is kept.'),
})

/** Articles that are told; the one that shares most comes first. */
const MOST = 3
/** Of articles that have the same sentence so many are looked at: what stands in more says nothing. */
const WITH_ONE = 64
/** Fewer shared sentences than this may be chance, where the text has more. */
const FEWEST = 2

interface Row {
  articleId: string
  shared: number
  sentences: number
}

/**
 * Articles whose newest text shares most sentences with this one, as far as this person may see them: more than half of the sentences of
 * whichever of the two has fewer. Such a text can be added as the next revision.
 */
export async function sharedTexts({ text }: z.output<typeof SharedTexts>, actor: Actor): Promise<SharedText[]> {
  refuseIf(whyNotEdit(actor), 'forbidden')
  const rows = await db().$queryRaw<Row[]>`
    WITH asked AS MATERIALIZED (SELECT hash FROM galley_sentences(${text})),
      size AS MATERIALIZED (SELECT count(*) AS sentences FROM asked),
      common AS MATERIALIZED (
        SELECT t.article_id, count(*) AS shared
        FROM asked CROSS JOIN LATERAL (SELECT article_id FROM text_sentences t WHERE t.hash = asked.hash LIMIT ${WITH_ONE}) t
        GROUP BY t.article_id ORDER BY 2 DESC, 1 DESC LIMIT ${WITH_ONE})
    SELECT c.article_id AS "articleId", c.shared::integer, s.sentences::integer
    FROM common c, size s
    WHERE c.shared >= least(${FEWEST}, s.sentences)
      AND c.shared * 2 > least(s.sentences, (SELECT count(*) FROM text_sentences t WHERE t.article_id = c.article_id))
    ORDER BY c.shared DESC, c.article_id DESC`
  const seen = await db().article.findMany({
    where: { id: { in: rows.map(({ articleId }) => articleId) }, ...articlesSeenBy(actor) },
    select: { id: true, headline: true, newestRevision: true },
  })
  const byId = new Map(seen.map((article) => [article.id, article]))
  return rows
    .flatMap(({ articleId, shared, sentences }): SharedText[] => {
      const article = byId.get(articleId)
      return article
        ? [{ articleId, headline: article.headline, number: article.newestRevision, shared, sentences }]
        : []
    })
    .slice(0, MOST)
}
