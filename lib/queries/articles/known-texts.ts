import 'server-only'
import { db } from '@/lib/db/client'
import { isAway } from '@/lib/db/errors'
import { Prisma } from '@/lib/db/generated/client'
import type { KnownText } from '@/lib/domain/articles/known-text-view'
import type { Actor } from '@/lib/domain/people/actor'
import { sentencesOf } from '@/lib/domain/text/sentences'
import { inThread, NotRead } from '@/lib/workers/text-pool'
import type { Done } from '@/lib/workers/text-tasks'
import { isShort } from '@/lib/queries/looked-through'
import { articlesSeenBy } from './articles-seen-by'

/** How many sentences of the text are looked for in others. */
const SOUGHT = 6
/** Fewer characters than this stand in many texts. */
const TELLING = 30
const MOST = 10

/** Sentences by which the same text would be found: the longest, from all over it. */
function telling(text: string, language: string): string[] {
  const sentences = sentencesOf(text.slice(0, 60_000), language).map(({ start, end }) =>
    text.slice(start, end).slice(0, 300),
  )
  const long = sentences.filter((words) => words.length >= TELLING)
  if (long.length === 0) return [text.slice(0, 300)]
  const step = Math.max(1, Math.floor(long.length / SOUGHT))
  return long.filter((_words, place) => place % step === 0).slice(0, SOUGHT)
}

interface Read {
  number: number
  text: string
  article: { id: string; headline: string }
}

/** Those of these texts, in their order, that have the same words or nearly; none where that takes too long. */
async function alikeTo(text: string, texts: readonly Read[]): Promise<Done<'alike'>> {
  if (texts.length === 0) return []
  try {
    const others = texts.map((other) => ({ articleId: other.article.id, text: other.text }))
    return await inThread('alike', { text, texts: others, most: MOST })
  } catch (error) {
    if (error instanceof NotRead) return []
    throw error
  }
}

/** Of so many newest texts each is looked through: a text that comes again, comes soon. */
const NEWEST = 64
/** Texts that are compared with it. */
const COMPARED = MOST * 3
/** Characters of a sentence, at its beginning and at its end, that are looked up: they have to stand in one stretch of 256 in the index. */
const LOOKED_UP = 80

/** Whole words from the beginning of these, up to so many characters. */
function pieceOf(words: readonly string[]): string[] {
  let length = 0
  const end = words.findIndex((word) => (length += word.length + 1) > LOOKED_UP)
  return end === -1 ? [...words] : words.slice(0, Math.max(1, end))
}

const piecesOf = (sentence: string): string[] => {
  const words = sentence.trim().split(/\s+/)
  return [pieceOf(words).join(' '), pieceOf(words.toReversed()).reverse().join(' ')]
}

/**
 * Some of the other articles that say these words. What is named by WITH is planned as if all of it were read: with the limit inside,
 * PostgreSQL expects to have met so many soon, and goes through all stretches for words that stand in none.
 */
const articlesThatSay = (words: string, articleId: string) => Prisma.sql`(
  WITH said AS MATERIALIZED (
    SELECT s.article_id FROM text_stretches s WHERE s.words LIKE galley_pattern(${words}) AND s.article_id <> ${articleId}::uuid)
  SELECT article_id FROM said LIMIT ${COMPARED})`

/**
 * The newest texts of other articles that have one of these sentences. The newest of all are looked through first, each revision of them.
 * Where not enough of those have one, the sentences are looked up in the newest text of each article, by its short stretches: the index
 * over whole texts is of no use for a sentence that stands in none, since its threes of letters stand in nearly all.
 */
async function textsWith(sentences: string[], articleId: string): Promise<string[]> {
  const found = (from: Prisma.Sql) => db().$queryRaw<{ id: string }[]>`
    SELECT r.id FROM ${from} r WHERE r.article_id <> ${articleId}::uuid
      AND r.searchable LIKE ANY (ARRAY(SELECT galley_pattern(words) FROM unnest(${sentences}::text[]) AS words))
    ORDER BY r.id DESC LIMIT ${COMPARED}`
  const newest = await found(Prisma.sql`(SELECT * FROM revisions ORDER BY id DESC LIMIT ${NEWEST})`)
  if (newest.length === COMPARED) return newest.map(({ id }) => id)
  const pieces = [...new Set(sentences.flatMap(piecesOf))].filter((words) => !isShort(words))
  if (pieces.length === 0) return newest.map(({ id }) => id)
  const saying = Prisma.join(
    pieces.map((words) => articlesThatSay(words, articleId)),
    ' UNION ',
  )
  // One article after the other: nobody's text is read but theirs.
  const older = await found(Prisma.sql`(
    SELECT r.* FROM (${saying}) s
      CROSS JOIN LATERAL (SELECT * FROM revisions t WHERE t.article_id = s.article_id OFFSET 0) r)`)
  return [...new Set([...newest, ...older].map(({ id }) => id))]
}

/** The same, or none where the database is too busy to look: the article is there already, and nobody should bring it in again. */
async function textsInTime(sentences: string[], articleId: string): Promise<string[]> {
  try {
    return await textsWith(sentences, articleId)
  } catch (error) {
    if (isAway(error)) return []
    throw error
  }
}

/** Texts that are here already and have the same words as the newest of this article, or nearly; of each article the newest such. */
export async function knownTexts(articleId: string, actor: Actor): Promise<KnownText[]> {
  const article = await db().article.findFirst({
    where: { id: articleId, ...articlesSeenBy(actor) },
    select: { language: true, revisions: { orderBy: { number: 'desc' }, take: 1, select: { text: true } } },
  })
  const [newest] = article?.revisions ?? []
  if (!article || !newest) return []
  const ids = await textsInTime(telling(newest.text, article.language), articleId)
  const rows = await db().revision.findMany({
    where: { id: { in: ids }, article: articlesSeenBy(actor) },
    orderBy: { createdAt: 'desc' },
    select: { number: true, text: true, article: { select: { id: true, headline: true } } },
  })
  const alike = await alikeTo(newest.text, rows)
  return alike.flatMap(({ articleId: other, place, same }): KnownText[] => {
    const row = rows[place]
    return row ? [{ articleId: other, number: row.number, same, headline: row.article.headline }] : []
  })
}
