import 'server-only'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { Block } from '@/lib/domain/articles/block'
import { partsOf, sayParts } from '@/lib/domain/articles/part'
import { readsTheDesk } from '@/lib/domain/people/actor'
import type { SearchHit } from '@/lib/domain/search-view'
import type { FoundInText } from '@/lib/domain/text/words-in-texts'
import { excerptOf } from '@/lib/domain/text/words-in-texts'
import { foldedSaysAll } from '@/lib/queries/says'
import { inThread, NotRead } from '@/lib/workers/text-pool'
import { isBelow, isShort, pageOf, rowsOf } from '@/lib/queries/looked-through'
import type { Asked, Found } from './search-below'

/** Of so many newest texts it is looked at how common each word is. */
const SAMPLE = 64
/** A word that so many of them say is found by looking through the texts, so many of them at a time. */
const COMMON = 8
const LOOKED_THROUGH = 512

interface TextRow {
  key: string
  id: string
  headline: string
  number: number
  text: string
  blocks: Block[]
}

/** A revision `r` with its article `a`, where it is the newest one. */
const WITH_ARTICLE = Prisma.sql`JOIN articles a ON a.id = r.article_id AND a.newest_revision = r.number`

/** The word to look up in an index: the rarest of those that it knows; null where all of them stand in many texts, or are too short. */
async function rareWord(words: readonly string[]): Promise<string | null> {
  const known = words.filter((word) => !isShort(word))
  if (known.length === 0) return null
  const says = known.map(
    (word) => Prisma.sql`count(*) FILTER (WHERE ${foldedSaysAll(Prisma.sql`r.searchable`, [word])})::int`,
  )
  const [sample] = await db().$queryRaw<{ counts: number[] }[]>`
    SELECT ARRAY[${Prisma.join(says)}] AS counts FROM (
      SELECT r.searchable FROM revisions r ORDER BY r.id DESC LIMIT ${SAMPLE}) r`
  const [rarest] = known
    .map((word, place) => ({ word, count: sample?.counts[place] ?? 0 }))
    .sort((a, b) => a.count - b.count || b.word.length - a.word.length)
  return rarest && rarest.count < COMMON ? rarest.word : null
}

/**
 * The newest texts that have all of the words. Common words are found by looking through the newest texts. For the others the rarest
 * word is looked up in the short stretches of all texts: the index over whole texts matches nearly every text, since the trigrams of a
 * rare word are common. A figure that is spelt with a space, which an end of a stretch may part, is found there in all but such places.
 */
async function textsThatSay({ words, limit, actor, cursor }: Asked): Promise<{ page: TextRow[]; next: string | null }> {
  const rare = await rareWord(words)
  const window =
    rare === null
      ? { table: Prisma.sql`revisions`, count: LOOKED_THROUGH, cursor, which: Prisma.sql`${readsTheDesk(actor)}` }
      : null
  const from = window
    ? Prisma.sql`${rowsOf(window)} r ${WITH_ARTICLE}`
    : Prisma.sql`(SELECT DISTINCT s.article_id FROM text_stretches s WHERE ${foldedSaysAll(Prisma.sql`s.words`, [rare ?? ''])}) found
        JOIN articles a ON a.id = found.article_id JOIN revisions r ON r.article_id = a.id AND r.number = a.newest_revision`
  const rows = await db().$queryRaw<TextRow[]>`
    SELECT r.id AS key, a.id, a.headline, r.number, r.text, r.blocks FROM ${from}
    WHERE ${readsTheDesk(actor)} AND ${isBelow(Prisma.sql`r.id`, cursor)} AND ${foldedSaysAll(Prisma.sql`r.searchable`, words)}
    ORDER BY r.id DESC LIMIT ${limit + 1}`
  return pageOf(rows, limit, window)
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

export async function texts(asked: Asked): Promise<Found> {
  const { words } = asked
  const { page: rows, next } = await textsThatSay(asked)
  if (rows.length === 0) return { items: [], next }
  const found = await placesIn(rows, words)
  const items = rows.map(({ id, headline, number, text, blocks }, index): SearchHit => {
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
  return { items, next }
}
