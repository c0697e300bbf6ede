import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import type { Transaction } from '@/lib/db/transaction'
import { inTransaction } from '@/lib/db/transaction'
import { typedBlocks } from '@/lib/domain/articles/compose-blocks'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { DayOrMoment, Moment } from '@/lib/domain/given-fields'
import { refuseIf, stale } from '@/lib/domain/refusal'
import { composed } from '@/lib/workers/compose'
import { newestText } from './add-revision'
import { Language, Link, publishedColumns, Words } from './article-fields'
import { applyRereading, readUnder, underChanges } from './reread-article'
import { Id, Line, Version } from '@/lib/use-cases/fields'
import { detailsThatChange } from './changed-details'
import type { LockedArticle } from './lock-article'
import { lockArticle, reopenIfCleared } from './lock-article'
import { askAgainWhatSignersApproved } from './signed-approvals'
import { isNewLanguage, newestLanguages, sayLanguage } from './text-languages'
import type { Suggest } from './suggest-claims'
import { readNext, writeRevision } from './write-revision'

/** An empty field takes away what stood there; a missing one leaves it. */
const orNull = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .union([z.literal(''), z.null()])
    .transform(() => null)
    .or(schema)
    .optional()

export const ChangeArticle = z
  .strictObject({
    articleId: Id,
    version: Version,
    headline: Line.optional(),
    byline: Words.optional(),
    section: Words.optional(),
    url: orNull(Link),
    language: Language.optional(),
    publishedAt: orNull(DayOrMoment),
    dueAt: orNull(Moment),
  })
  .refine((input) => Object.values(input).filter((field) => field !== undefined).length > 2, {
    message: 'Nothing to change was given.',
  })

/**
 * Changes what is told of an article. Its headline is part of its text: another one is a revision of its own, with the rest of
 * the text as it stands, and does to claims what any revision does. What is there already changes nothing and is not told.
 */
export async function changeArticle(
  input: z.output<typeof ChangeArticle>,
  actor: Actor,
  suggest?: Suggest,
): Promise<void> {
  refuseIf(whyNotEdit(actor), 'forbidden')
  const { articleId, version, headline, language, publishedAt: published, ...others } = input
  const given = { ...others, ...(published !== undefined && publishedColumns(published)) }
  const rereading = await readUnder(articleId, input, suggest)
  const languages = language === undefined ? null : await newestLanguages(articleId)
  const next = headline === undefined ? null : await underHeadline(articleId, headline, input, suggest)
  await inTransaction(async (tx) => {
    const article = await lockArticle(tx, articleId)
    if (article.version !== version) throw stale('article', await standing(tx, articleId))
    const { details, changes } = await detailsThatChange(tx, articleId, given)
    const saysLanguage =
      languages && language !== undefined && (await isNewLanguage(tx, articleId, language, languages))
    const said = saysLanguage ? await sayLanguage(tx, article, language, languages, actor) : []
    if (changes.length > 0 || said.length > 0)
      await tx.article.update({ where: { id: articleId }, data: { ...details, version: { increment: 1 } } })
    const data = { fields: changes.map(({ field }) => field), changes }
    const events: AuditEvent[] =
      changes.length > 0 ? [{ kind: 'article.changed', subjectId: articleId, articleId, data }] : []
    const reread = rereading && (await applyRereading(tx, said.length > 1 ? open(article) : article, rereading, actor))
    const signed = details.byline === undefined ? null : await askAgainWhatSignersApproved(tx, articleId)
    const isOpen =
      said.length > 1 || reread?.events.some((event) => 'kind' in event && event.kind === 'article.reopened')
    const reopened = signed && (await reopenIfCleared(tx, isOpen ? open(article) : article, signed.whyReopened))
    const read = [...said, ...(reread?.events ?? []), ...(signed?.events ?? []), ...(reopened ?? [])]
    const isReopened = read.some((event) => 'kind' in event && event.kind === 'article.reopened')
    const { lastClaim } = reread ?? article
    const stands = { ...(isReopened ? open(article) : article), language: language ?? article.language, lastClaim }
    const revised = next && (await writeRevision(tx, stands, next, actor))
    await record(tx, actor, ...events, ...read, ...(revised?.events ?? []))
  })
}

const open = (article: LockedArticle): LockedArticle => ({ ...article, status: 'CHECKING' })

/** The newest text under another headline, both read under the new details; null when the headline is the one it has. */
async function underHeadline(
  articleId: string,
  headline: string,
  changes: Parameters<typeof underChanges>[1],
  suggest?: Suggest,
) {
  const before = await newestText(articleId)
  const [, ...rest] = typedBlocks(before)
  const next = await composed([{ role: 'HEADLINE', text: headline }, ...rest])
  if (next.text === before.text) return null
  return readNext(articleId, next, { ...before, article: underChanges(before.article, changes) }, suggest)
}

/** What stands now, for a person who saw something older. */
async function standing(tx: Transaction, articleId: string) {
  return tx.article.findUnique({
    where: { id: articleId },
    select: { id: true, version: true, headline: true, byline: true, section: true, url: true, status: true },
  })
}
