import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { fromInLog } from '@/lib/domain/audit/from-in-log'
import { headlineIn } from '@/lib/domain/articles/block'
import { LIMITS } from '@/lib/domain/limits'
import { refuseIf } from '@/lib/domain/refusal'
import { newsroomPlace } from '@/lib/db/newsroom-place'
import { ARTICLE_FIELDS, FETCHED_FROM, publishedColumns } from './article-fields'
import { Line } from '@/lib/use-cases/fields'
import { freeSlug } from './free-slug'
import { gapInLog, noteGap } from './reading-gap'
import type { Suggest } from './suggest-claims'
import { readForClaims, readingOf, rowsToSuggest } from './suggest-claims'
import { composed } from '@/lib/workers/compose'
import { recogniseIn } from '@/lib/workers/languages'
import { noteLanguages } from './text-languages'
import { insertRevision, insertSuggestions } from './write-rows'
import { ANNOTATIONS, insertProposals, proposedBy } from '@/lib/use-cases/proposals/propose-evidence'
import { refuseOdd, TypedBlocks, TypedText } from './typed-article'

export const CreateArticle = z
  .strictObject({
    headline: Line.optional(),
    text: TypedText.optional(),
    blocks: TypedBlocks.optional(),
    ...ARTICLE_FIELDS,
    fetchedFrom: FETCHED_FROM,
    annotations: ANNOTATIONS,
  })
  .refine(
    ({ headline, text, blocks }) =>
      blocks ? headline === undefined && text === undefined : headline !== undefined && text !== undefined,
    { message: 'Give either the blocks of the article, or its headline and its text.' },
  )

/**
 * Brings an article in as revision 1, with the claims that are found in it; answers its id. A text that can't be read within the
 * limits is kept all the same, marked as not read yet. Where no language is given it is the one that is recognised.
 */
export async function createArticle(
  input: z.output<typeof CreateArticle>,
  actor: Actor,
  suggest?: Suggest,
): Promise<{ articleId: string }> {
  refuseIf(whyNotEdit(actor), 'forbidden')
  refuseOdd(input.blocks?.map((block) => block.text) ?? [input.text ?? ''])
  const { text, blocks } = await composed(
    input.blocks ?? [
      { role: 'HEADLINE', text: input.headline ?? '' },
      { role: 'BODY', text: input.text ?? '' },
    ],
  )
  const headline = headlineIn(text, blocks)
  const recognised = await recogniseIn(text, blocks)
  const language = input.language ?? (recognised?.certain ? recognised.language : 'en')
  const published = publishedColumns(input.publishedAt ?? null)
  const { timeZone } = await newsroomPlace()
  const readBy = readingOf({ language, ...published }, blocks, timeZone)
  const reading = await readForClaims(text, readBy, LIMITS.suggested.most, suggest)
  const rows = await rowsToSuggest(text, reading)
  const leftOut = rows && reading ? reading.leftOut : null
  const suggested = rows?.count ?? 0
  const { fetchedFrom } = input
  const notes = input.annotations
    ? await proposedBy({ text, blocks }, input.annotations, { language, fetchedFrom })
    : []
  return inTransaction(async (tx) => {
    const { id: articleId } = await tx.article.create({
      data: {
        slug: await freeSlug(tx, headline),
        headline,
        byline: input.byline ?? '',
        section: input.section ?? '',
        url: input.url ?? null,
        language,
        ...(input.language !== undefined && { languageSaidById: actor.id, languageSaidAt: new Date() }),
        ...published,
        dueAt: input.dueAt ?? null,
        lastClaim: suggested,
        createdById: actor.id,
        assigneeId: actor.id,
      },
      select: { id: true },
    })
    const revisionId = await insertRevision(tx, { articleId, number: 1, text, blocks, address: fetchedFrom }, actor)
    await noteGap(tx, revisionId, leftOut)
    await noteLanguages(tx, revisionId, recognised)
    if (rows) await insertSuggestions(tx, { articleId, revisionId }, rows)
    const proposed = await insertProposals(tx, { articleId, revisionId, text }, notes, actor)
    await record(tx, actor, {
      kind: 'article.created',
      subjectId: articleId,
      articleId,
      data: {
        ...{ headline, suggested, language, ...fromInLog(fetchedFrom), ...gapInLog(leftOut) },
        ...(proposed > 0 && { proposed }),
      },
    })
    return { articleId }
  })
}
