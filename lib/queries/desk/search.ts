import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { Block } from '@/lib/domain/articles/block'
import { namesOfParts, partsOf, partsUnder, sayParts } from '@/lib/domain/articles/part'
import { CORRECTION_STATUS_INFO } from '@/lib/domain/corrections/correction'
import type { CorrectionStatus } from '@/lib/domain/corrections/correction'
import type { SearchHit, SearchPage } from '@/lib/domain/search-view'
import { PLACES } from '@/lib/domain/search-view'
import { wholeNumber } from '@/lib/domain/given-fields'
import { atMost, LIMITS } from '@/lib/domain/limits'
import type { Actor } from '@/lib/domain/people/actor'
import { readsTheDesk } from '@/lib/domain/people/actor'
import { findFolded, fold } from '@/lib/domain/text/fold'
import type { FoundInText } from '@/lib/domain/text/words-in-texts'
import { excerptOf } from '@/lib/domain/text/words-in-texts'
import { foldedSaysAll, saysAll, wordsIn } from '@/lib/queries/says'
import { seenInSql } from '@/lib/queries/sources/sources-seen-by'
import { inThread, NotRead } from '@/lib/workers/text-pool'

export const SearchDesk = z.strictObject({
  /** Words that have to be there, in any order. */
  q: z.string().trim().min(1, 'Type something to look for.').max(LIMITS.seek.most, atMost('seek')),
  /** Where to look, parted by commas; everywhere when it is not given. */
  in: z
    .string()
    .transform((places) => places.split(','))
    .pipe(z.array(z.enum(PLACES)).max(PLACES.length))
    .optional(),
  limit: wholeNumber({ least: 1, most: 50 }).default(8),
})

interface Asked {
  words: readonly string[]
  limit: number
  actor: Actor
}

async function articles({ words, limit, actor }: Asked): Promise<SearchHit[]> {
  const rows = await db().$queryRaw<{ id: string; headline: string; byline: string }[]>`
    SELECT a.id, a.headline, a.byline FROM articles a
    WHERE ${readsTheDesk(actor)} AND ${foldedSaysAll(Prisma.sql`a.searchable`, words)}
    ORDER BY a.id DESC LIMIT ${limit}`
  return rows.map(({ id, headline, byline }) => ({
    type: 'article',
    id,
    title: headline,
    ...(words.every((word) => findFolded(headline, word))
      ? { where: 'Headline', parts: [{ role: 'HEADLINE' as const, number: 1 }], excerpt: headline }
      : { where: 'Byline', parts: [], excerpt: byline }),
    href: `/articles/${id}`,
  }))
}

/** Whether the index, which is of threes of letters, doesn't know a word. */
const isShort = (word: string) => fold(word).length < 3

/** Of so many newest texts each is looked through, which finds common words at once and tells which word is rare. */
const NEWEST = 64

interface TextRow {
  id: string
  headline: string
  number: number
  text: string
  blocks: Block[]
}

/** A revision `r` with its article `a`, where it is the newest one. */
const WITH_ARTICLE = Prisma.sql`JOIN articles a ON a.id = r.article_id AND a.newest_revision = r.number`

/**
 * The newest texts that have all of the words. Common words are found by looking through the newest texts. For the others the rarest
 * word is looked up in the short stretches of all texts: the index over whole texts matches nearly every text, since the trigrams of a
 * rare word are common.
 */
async function textsThatSay({ words, limit, actor }: Asked): Promise<TextRow[]> {
  const newest = await db().$queryRaw<{ id: string; has: boolean[] }[]>`
    SELECT r.id, ARRAY[${Prisma.join(words.map((word) => foldedSaysAll(Prisma.sql`r.searchable`, [word])))}] AS has
    FROM (SELECT * FROM revisions ORDER BY id DESC LIMIT ${NEWEST}) r ${WITH_ARTICLE}
    WHERE ${readsTheDesk(actor)} ORDER BY r.id DESC`
  const read = (from: Prisma.Sql, which: Prisma.Sql) => db().$queryRaw<TextRow[]>`
    SELECT a.id, a.headline, r.number, r.text, r.blocks FROM ${from}
    WHERE ${readsTheDesk(actor)} AND ${which} ORDER BY r.id DESC LIMIT ${limit}`
  const whole = newest.filter(({ has }) => has.every(Boolean)).map(({ id }) => id)
  // No index knows words of one or two letters: they are found in the newest texts alone.
  if (whole.length >= limit || words.every(isShort))
    return read(Prisma.sql`revisions r ${WITH_ARTICLE}`, Prisma.sql`r.id = ANY (${whole.slice(0, limit)}::uuid[])`)
  const having = words.map((word, place) => ({ word, count: newest.filter(({ has }) => has[place]).length }))
  const [rarest] = having
    .filter(({ word }) => !isShort(word))
    .sort((a, b) => a.count - b.count || b.word.length - a.word.length)
  const found = Prisma.sql`(SELECT DISTINCT s.article_id FROM text_stretches s
      WHERE ${foldedSaysAll(Prisma.sql`s.words`, [rarest?.word ?? ''])}) found
    JOIN articles a ON a.id = found.article_id JOIN revisions r ON r.article_id = a.id AND r.number = a.newest_revision`
  return read(found, foldedSaysAll(Prisma.sql`r.searchable`, words))
}

/** Where the words stand in each text; where that takes too long, how the texts begin. */
async function placesIn(texts: readonly TextRow[], words: readonly string[]): Promise<FoundInText[]> {
  try {
    return await inThread('find', { texts: texts.map(({ text, blocks }) => ({ text, blocks })), words })
  } catch (error) {
    if (error instanceof NotRead) return texts.map(({ text }) => ({ place: null, excerpt: excerptOf(text, []) }))
    throw error
  }
}

async function texts(asked: Asked): Promise<SearchHit[]> {
  const { words } = asked
  const rows = await textsThatSay(asked)
  if (rows.length === 0) return []
  const found = await placesIn(rows, words)
  return rows.map(({ id, headline, number, text, blocks }, index) => {
    const { place = null, excerpt = '' } = found[index] ?? {}
    const parts = place ? partsOf(text, blocks)(place) : []
    return {
      type: 'text',
      id,
      title: headline,
      where: `${sayParts(parts) || 'Text'}, revision ${number}`,
      parts: parts.map(({ role, number }) => ({ role, number })),
      excerpt,
      href: place ? `/articles/${id}?words=${place.start}-${place.end}` : `/articles/${id}`,
    }
  })
}

/** Of so many newest places of claims each is looked through for words that no index knows. */
const NEWEST_PLACES = 5_000

async function claims({ words, limit, actor }: Asked): Promise<SearchHit[]> {
  interface Row {
    id: string
    number: number
    exact: string
    start: number
    end: number
    blocks: Block[]
    article: string
    headline: string
  }
  const places = words.every(isShort)
    ? Prisma.sql`(SELECT * FROM anchors ORDER BY id DESC LIMIT ${NEWEST_PLACES})`
    : Prisma.sql`anchors`
  const rows = await db().$queryRaw<Row[]>`
    SELECT DISTINCT ON (c.id) c.id, c.number, n.exact, n.start, n."end", r.blocks, a.id AS article, a.headline
    FROM ${places} n JOIN claims c ON c.id = n.claim_id JOIN articles a ON a.id = c.article_id
      JOIN revisions r ON r.id = n.revision_id AND r.number = a.newest_revision
    WHERE ${readsTheDesk(actor)} AND c.status <> 'MERGED' AND ${foldedSaysAll(Prisma.sql`n.searchable`, words)}
    ORDER BY c.id DESC, n.start LIMIT ${limit}`
  return rows.map(({ id, number, exact, start, end, blocks, article, headline }) => {
    const parts = partsUnder(blocks, [{ start, end }])
    const named = namesOfParts(parts)
    return {
      type: 'claim',
      id,
      title: exact,
      where: `${named && `${named.charAt(0).toUpperCase()}${named.slice(1)}, `}${named ? 'claim' : 'Claim'} ${number} of “${headline}”`,
      parts,
      excerpt: exact,
      href: `/articles/${article}?claim=${number}`,
    }
  })
}

async function sources({ words, limit, actor }: Asked): Promise<SearchHit[]> {
  const rows = await db().$queryRaw<{ id: string; title: string; url: string | null; note: string }[]>`
    SELECT s.id, s.title, s.url, s.note FROM sources s
    WHERE ${readsTheDesk(actor)} AND ${seenInSql(actor)}
      AND ${foldedSaysAll(Prisma.sql`s.searchable`, words)}
    ORDER BY s.id DESC LIMIT ${limit}`
  return rows.map(({ id, title, url, note }) => {
    const inTitle = words.every((word) => findFolded(title, word))
    const inNote = words.some((word) => findFolded(note, word))
    return {
      type: 'source',
      id,
      title,
      parts: [],
      where: inTitle ? 'Source' : inNote ? 'Note of the source' : 'Address of the source',
      excerpt: inTitle || inNote ? excerptOf(note, words) : (url ?? ''),
      href: `/sources?source=${id}`,
    }
  })
}

/** A word that a correction tells readers, or that its article’s headline has now or had when the correction was sent. */
const told = (
  word: string,
) => Prisma.sql`(c.id IN (SELECT t.id FROM corrections t WHERE ${foldedSaysAll(Prisma.sql`t.searchable`, [word])})
  OR c.article_id IN (SELECT h.id FROM articles h
    WHERE ${foldedSaysAll(Prisma.sql`h.searchable`, [word])} AND ${foldedSaysAll(Prisma.sql`h.searchable_headline`, [word])}))`

async function corrections({ words, limit, actor }: Asked): Promise<SearchHit[]> {
  interface Row {
    id: string
    headline: string
    note: string
    wrong: string | null
    right: string
    status: CorrectionStatus
  }
  const rows = await db().$queryRaw<Row[]>`
    SELECT c.id, a.headline, c.note, c.wrong, c."right", c.status::text AS status
    FROM corrections c JOIN articles a ON a.id = c.article_id
    WHERE ${readsTheDesk(actor)} AND ${Prisma.join(words.map(told), ' AND ')}
    ORDER BY c.id DESC LIMIT ${limit}`
  return rows.map(({ id, headline, note, wrong, right, status }) => ({
    type: 'correction',
    id,
    title: headline,
    parts: [],
    where: `Correction, ${CORRECTION_STATUS_INFO[status].label.toLowerCase()}`,
    excerpt: excerptOf([note, wrong, right].filter(Boolean).join(' · '), words),
    href: `/corrections-desk?entry=${id}`,
  }))
}

async function people({ words, limit, actor }: Asked): Promise<SearchHit[]> {
  const rows = await db().$queryRaw<{ id: string; name: string }[]>`
    SELECT p.id, p.name FROM people p WHERE ${readsTheDesk(actor)} AND ${saysAll(Prisma.sql`p.name`, words)}
    ORDER BY p.name LIMIT ${limit}`
  return rows.map(({ id, name }) => ({
    type: 'person',
    id,
    title: name,
    parts: [],
    where: 'Person',
    excerpt: '',
    href: `/articles?owner=${id}`,
  }))
}

const SEARCHES = { articles, texts, claims, sources, corrections, people } as const

/** The whole desk by words, each kind of thing as far as this person may see it; a constant number of statements. */
export async function searchDesk(
  { q, in: places = [...PLACES], limit }: z.output<typeof SearchDesk>,
  actor: Actor,
): Promise<SearchPage> {
  const words = wordsIn(q)
  if (words.length === 0) return { items: [], next: null }
  const found = await Promise.all(
    PLACES.filter((place) => places.includes(place)).map((place) => SEARCHES[place]({ words, limit, actor })),
  )
  return { items: found.flat(), next: null }
}
