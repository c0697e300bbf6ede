import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { DayOrMoment, Moment } from '@/lib/domain/given-fields'
import { missing, refuseIf, stale } from '@/lib/domain/refusal'
import { Language, Link, Words } from './article-fields'
import { lockArticle } from './lock-article'
import { applyRereading, readUnder } from './reread-article'
import { Id, Line, Version } from '@/lib/use-cases/fields'

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

const FIELDS = {
  headline: 'headline',
  byline: 'byline',
  section: 'section',
  url: 'address',
  language: 'language',
  publishedAt: 'publication date',
  dueAt: 'deadline',
} as const

/** Changes what is told of an article; its text is changed by a new revision. */
export async function changeArticle(input: z.output<typeof ChangeArticle>, actor: Actor): Promise<void> {
  refuseIf(whyNotEdit(actor), 'forbidden')
  const { articleId, version, ...given } = input
  const changes = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  const fields = Object.entries(FIELDS).flatMap(([field, name]) => (Object.hasOwn(changes, field) ? [name] : []))
  const rereading = await readUnder(articleId, input)
  await inTransaction(async (tx) => {
    const { count } = await tx.article.updateMany({
      where: { id: articleId, version },
      data: { ...changes, version: { increment: 1 } },
    })
    if (count === 0) {
      const current = await tx.article.findUnique({
        where: { id: articleId },
        select: { id: true, version: true, headline: true, byline: true, section: true, url: true, status: true },
      })
      if (!current) throw missing('article')
      throw stale('article', current)
    }
    const read = rereading ? await applyRereading(tx, await lockArticle(tx, articleId), rereading) : []
    await record(tx, actor, { kind: 'article.changed', subjectId: articleId, articleId, data: { fields } }, ...read)
  })
}
