import 'server-only'
import { db } from '@/lib/db/client'
import type { Transaction } from '@/lib/db/transaction'
import { blocksOf } from '@/lib/domain/articles/block'
import { languageName, sayNotRead } from '@/lib/domain/articles/not-read'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import type { Actor } from '@/lib/domain/people/actor'
import { missing } from '@/lib/domain/refusal'
import type { RecognisedText } from '@/lib/extraction/languages/recognise-text'
import { languagesOf, readUnderLanguage } from '@/lib/workers/languages'
import type { LockedArticle } from './lock-article'
import { reopenIfCleared } from './lock-article'

/** Keeps what the languages of a new revision were taken for; nothing where that could not be told, so that it is tried again. */
export async function noteLanguages(
  tx: Transaction,
  revisionId: string,
  recognised: RecognisedText | null,
): Promise<void> {
  if (!recognised) return
  const { language, certain, parts } = recognised
  await tx.recognisedLanguages.create({
    data: { revisionId, language, certain, parts: parts.map((part) => ({ ...part })) },
  })
}

/** The newest text of an article, and what its languages are taken for. */
export interface TextLanguages {
  number: number
  text: string
  recognised: RecognisedText
}

/** To be asked before the transaction: of a text from before languages were recognised they are told now. A missing article is refused. */
export async function newestLanguages(articleId: string): Promise<TextLanguages> {
  const revision = await db().revision.findFirst({
    where: { articleId },
    orderBy: { number: 'desc' },
    select: {
      number: true,
      text: true,
      blocks: true,
      languages: { select: { language: true, certain: true, parts: true } },
    },
  })
  if (!revision) throw missing('article')
  const { number, text, languages } = revision
  return { number, text, recognised: await languagesOf({ text, blocks: blocksOf(revision), languages }) }
}

/** What of the text is not read under the article's language as it stands in this transaction, as a sentence; or null. */
export async function sayNotReadIn(
  tx: Transaction,
  articleId: string,
  { text, recognised }: Pick<TextLanguages, 'text' | 'recognised'>,
): Promise<string | null> {
  const article = await tx.article.findUniqueOrThrow({
    where: { id: articleId },
    select: { language: true, languageSaidById: true, languageSaidKnowing: true },
  })
  return sayNotRead(readUnderLanguage(article, recognised, { text }))
}

/** False where this language was said already, by somebody who knew what is recognised now. */
export async function isNewLanguage(
  tx: Transaction,
  articleId: string,
  language: string,
  { recognised }: Pick<TextLanguages, 'recognised'>,
): Promise<boolean> {
  const stands = await tx.article.findUniqueOrThrow({
    where: { id: articleId },
    select: { language: true, languageSaidById: true, languageSaidKnowing: true },
  })
  return (
    stands.language !== language ||
    stands.languageSaidById === null ||
    stands.languageSaidKnowing !== recognised.language
  )
}

/**
 * Keeps a person's word on the language of a locked article, and what had been recognised when they gave it. A cleared article
 * of which something is no longer read goes back to checking. Answers the events to record.
 */
export async function sayLanguage(
  tx: Transaction,
  article: LockedArticle,
  language: string,
  { text, recognised }: TextLanguages,
  actor: Actor,
): Promise<AuditEvent[]> {
  const articleId = article.id
  const before = await sayNotReadIn(tx, articleId, { text, recognised })
  await tx.article.update({
    where: { id: articleId },
    data: {
      language,
      languageSaidById: actor.id,
      languageSaidAt: new Date(),
      languageSaidKnowing: recognised.language,
    },
  })
  const after = await sayNotReadIn(tx, articleId, { text, recognised })
  const isWorse = after !== null && after !== before
  const reopened = isWorse
    ? await reopenIfCleared(tx, article, `its language was set to ${languageName(language)}`)
    : []
  const data = {
    ...{ language, recognised: recognised.certain ? recognised.language : null },
    ...(article.language !== language && { was: article.language }),
  }
  return [{ kind: 'article.language-said', subjectId: articleId, articleId, data }, ...reopened]
}
