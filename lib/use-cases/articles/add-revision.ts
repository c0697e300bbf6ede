import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { db } from '@/lib/db/client'
import type { Transaction } from '@/lib/db/transaction'
import { inTransaction } from '@/lib/db/transaction'
import { blocksOf } from '@/lib/domain/articles/block'
import type { Composed, TypedBlock } from '@/lib/domain/articles/compose-blocks'
import type { ProposedRow } from '@/lib/domain/evidence/proposed-in'
import type { RevisionReport } from '@/lib/domain/articles/revision-view'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { missing, refuseIf, stale } from '@/lib/domain/refusal'
import { composed, keptRoles } from '@/lib/workers/compose'
import { RevisionNumber } from '@/lib/use-cases/claims/claim-span'
import { Id, Line } from '@/lib/use-cases/fields'
import { lockArticle } from './lock-article'
import type { Suggest } from './suggest-claims'
import { ANNOTATIONS, proposedBy } from '@/lib/use-cases/proposals/propose-evidence'
import { FETCHED_FROM } from './article-fields'
import { refuseOdd, TypedBlocks, TypedText } from './typed-article'
import { readNext, writeRevision } from './write-revision'

export const AddRevision = z
  .strictObject({
    articleId: Id,
    blocks: TypedBlocks.optional(),
    text: TypedText.optional(),
    /** With a plain text; without it the headline stays what it was. */
    headline: Line.optional(),
    /** The number of the revision that the new text was made from. */
    base: RevisionNumber,
    fetchedFrom: FETCHED_FROM,
    annotations: ANNOTATIONS,
  })
  .refine(
    ({ headline, text, blocks }) => (blocks ? headline === undefined && text === undefined : text !== undefined),
    { message: 'Give either the blocks of the new text, or the text.' },
  )

/**
 * Brings in a new text. Claims whose words and sentence are unchanged move along; an approval whose words or sentence changed
 * is stale, and a claim whose words are gone is orphaned, in the same transaction. What is new is suggested. A role that
 * changes is a revision too, and leaves every claim as it is.
 */
export async function addRevision(
  { articleId, base, fetchedFrom, annotations, ...given }: z.output<typeof AddRevision>,
  actor: Actor,
  suggest?: Suggest,
): Promise<{ number: number; report: RevisionReport }> {
  refuseIf(whyNotEdit(actor), 'forbidden')
  refuseOdd(given.blocks?.map((block) => block.text) ?? [given.text ?? ''])
  const before = await newestText(articleId)
  refuseOlder(before, base)
  const notesOf = async (next: ReadNext) =>
    annotations ? proposedBy(next, annotations, { language: before.article.language, fetchedFrom }) : []
  return saveNext({ articleId, before, blocks: await typedBy(given, before), fetchedFrom, notesOf, suggest }, actor)
}

type ReadNext = Awaited<ReturnType<typeof readNext>>

interface NextBlocks {
  articleId: string
  before: Awaited<ReturnType<typeof newestText>>
  blocks: readonly TypedBlock[]
  fetchedFrom?: string | undefined
  notesOf?: (next: ReadNext) => Promise<readonly ProposedRow[]>
  suggest?: Suggest | undefined
  /** Asked once the article is held: what no longer holds then is refused, and nothing is saved. */
  ifStill?: (tx: Transaction) => Promise<void>
}

/** Reads the next text of an article and saves it, with what becomes of its claims. Whoever brought in another one meanwhile is told (409). */
export async function saveNext(
  { articleId, before, blocks, fetchedFrom, notesOf, suggest, ifStill }: NextBlocks,
  actor: Actor,
): Promise<{ number: number; report: RevisionReport }> {
  const next = await readNext(articleId, await composed(blocks), before, suggest)
  const notes = (await notesOf?.(next)) ?? []
  return inTransaction(async (tx) => {
    const article = await lockArticle(tx, articleId)
    await ifStill?.(tx)
    const { events, ...added } = await writeRevision(tx, article, { ...next, address: fetchedFrom, notes }, actor)
    await record(tx, actor, ...events)
    return added
  })
}

/** Somebody made their text from an older one than there is: it is sent back (409). */
export function refuseOlder(
  { id, number, text, blocks }: Composed & { id: string; number: number },
  base: number,
): void {
  if (number !== base) throw stale('text', { revision: { id, number, text, blocks } })
}

/** The newest text of an article, before it is locked: the next one is put together and read outside the transaction. */
export async function newestText(articleId: string) {
  const revision = await db().revision.findFirst({
    where: { articleId },
    orderBy: { number: 'desc' },
    select: {
      id: true,
      number: true,
      text: true,
      blocks: true,
      article: {
        select: {
          language: true,
          languageSaidById: true,
          languageSaidKnowing: true,
          publishedAt: true,
          publishedOn: true,
        },
      },
    },
  })
  if (!revision) throw missing('article')
  return { ...revision, blocks: blocksOf(revision) }
}

/** The blocks that were given; a plain text takes the place of what stands below the headline, and keeps its parts. */
async function typedBy(
  { blocks, text, headline }: Pick<z.output<typeof AddRevision>, 'blocks' | 'text' | 'headline'>,
  before: Composed,
): Promise<readonly TypedBlock[]> {
  if (blocks) return blocks
  const kept = await keptRoles(text ?? '', before)
  return headline === undefined
    ? kept
    : [{ role: 'HEADLINE', text: headline }, ...kept.filter(({ role }) => role !== 'HEADLINE')]
}
