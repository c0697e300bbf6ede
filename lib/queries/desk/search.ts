import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { Part } from '@/lib/domain/articles/part'
import { namesOfParts } from '@/lib/domain/articles/part'
import { CORRECTION_STATUS_INFO } from '@/lib/domain/corrections/correction'
import type { CorrectionStatus } from '@/lib/domain/corrections/correction'
import type { SearchHit, SearchPage } from '@/lib/domain/search-view'
import { PLACES } from '@/lib/domain/search-view'
import { wholeNumber } from '@/lib/domain/given-fields'
import { atMost, LIMITS } from '@/lib/domain/limits'
import type { Actor } from '@/lib/domain/people/actor'
import { readsTheDesk } from '@/lib/domain/people/actor'
import { findFolded } from '@/lib/domain/text/fold'
import { excerptOf } from '@/lib/domain/text/words-in-texts'
import { soughtWords } from '@/lib/domain/text/fold'
import { foldedSaysAll, saysAll } from '@/lib/queries/says'
import { seenInSql } from '@/lib/queries/sources/sources-seen-by'
import { partsStoodIn } from '@/lib/queries/claims/last-places'
import { isBelow, pageOf, rowsOf, rowsThatSay, windowOn, windowOnMany } from '@/lib/queries/looked-through'
import type { Asked, Found } from './search-below'
import { sayCursor, SearchCursor } from './search-below'
import { texts } from './search-texts'

export const SearchDesk = z.strictObject({
  /** Words that have to be there, in any order. */
  q: z.string().trim().min(1, 'Type something to look for.').max(LIMITS.seek.most, atMost('seek')),
  /** Where to look, parted by commas; everywhere when it is not given. */
  in: z
    .string()
    .max(LIMITS.line.most, atMost('line'))
    .transform((places) => places.split(','))
    .pipe(z.array(z.enum(PLACES)).max(PLACES.length))
    .optional(),
  /** The `next` of the page before. */
  cursor: SearchCursor.optional(),
  limit: wholeNumber({ least: 1, most: LIMITS.found.most }).default(8),
})

async function articles(asked: Asked): Promise<Found> {
  const { words, limit, actor, cursor } = asked
  const window = windowOn(Prisma.sql`articles`, { ...asked, which: Prisma.sql`${readsTheDesk(actor)}` })
  const rows = await db().$queryRaw<{ key: string; headline: string; byline: string }[]>`
    SELECT a.id AS key, a.headline, a.byline FROM ${window ? rowsOf(window) : Prisma.sql`articles`} a
    WHERE ${readsTheDesk(actor)} AND ${isBelow(Prisma.sql`a.id`, cursor)} AND ${foldedSaysAll(Prisma.sql`a.searchable`, words)}
    ORDER BY a.id DESC LIMIT ${limit + 1}`
  const { page, next } = await pageOf(rows, limit, window)
  const items = page.map(({ key: id, headline, byline }): SearchHit => ({
    type: 'article',
    id,
    title: headline,
    ...(words.every((word) => findFolded(headline, word))
      ? { where: 'Headline', parts: [{ role: 'HEADLINE' as const, number: 1 }], excerpt: headline }
      : { where: 'Byline', parts: [], excerpt: byline }),
    href: `/articles/${id}`,
  }))
  return { items, next }
}

/** Each is looked up with its places. */
const CLAIMS_LOOKED_THROUGH = 2_000

/** The claims `c` of which any place, now or before, says so, found as `rowsThatSay` finds them; each is read only as far as a page needs them. */
const claimsThatSay = (says: Prisma.Sql) => Prisma.sql`(
  WITH said AS MATERIALIZED (SELECT n.claim_id FROM anchors n WHERE ${says})
  SELECT m.claim_id AS id, c.number, c.article_id, c.status FROM (SELECT DISTINCT claim_id FROM said ORDER BY claim_id DESC) m
    CROSS JOIN LATERAL (SELECT * FROM claims c WHERE c.id = m.claim_id OFFSET 0) c)`

async function claims(asked: Asked): Promise<Found> {
  const { words, limit, actor, cursor } = asked
  interface Row {
    key: string
    number: number
    exact: string
    parts: Part[]
    article: string
    headline: string
  }
  const window = await windowOnMany(
    Prisma.sql`claims`,
    { ...asked, which: Prisma.sql`${readsTheDesk(actor)}` },
    {
      folded: Prisma.sql`anchors`,
      count: CLAIMS_LOOKED_THROUGH,
    },
  )
  const says = foldedSaysAll(Prisma.sql`n.searchable`, words)
  const place = Prisma.sql`n.exact, n.start, n."end", r.id AS revision, a.id AS article, a.headline`
  const which = Prisma.sql`${readsTheDesk(actor)} AND c.status <> 'MERGED' AND ${isBelow(Prisma.sql`c.id`, cursor)}`
  const found = Prisma.sql`
    SELECT c.id AS key, c.number, p.* FROM ${window ? rowsOf(window) : claimsThatSay(says)} c CROSS JOIN LATERAL (
      SELECT ${place} FROM articles a JOIN revisions r ON r.article_id = a.id AND r.number = a.newest_revision
        JOIN anchors n ON n.claim_id = c.id AND n.revision_id = r.id
      WHERE a.id = c.article_id AND ${says} ORDER BY n.start LIMIT 1) p
    WHERE ${which} ORDER BY c.id DESC LIMIT ${limit + 1}`
  const rows = await db().$queryRaw<Row[]>`
    SELECT f.key, f.number, f.exact, f.article, f.headline, stood.parts
    FROM (${found}) f CROSS JOIN LATERAL (${partsStoodIn(Prisma.sql`f.revision`, Prisma.sql`f`)}) stood ORDER BY f.key DESC`
  const { page, next } = await pageOf(rows, limit, window)
  const items = page.map(({ key: id, number, exact, parts, article, headline }): SearchHit => {
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
  return { items, next }
}

async function sources(asked: Asked): Promise<Found> {
  const { words, limit, actor, cursor } = asked
  const window = await windowOnMany(Prisma.sql`sources`, {
    ...asked,
    which: Prisma.sql`${readsTheDesk(actor)} AND ${seenInSql(actor)}`,
  })
  const rows = await db().$queryRaw<{ key: string; title: string; url: string | null; note: string }[]>`
    SELECT s.id AS key, s.title, s.url, s.note FROM ${window ? rowsOf(window) : rowsThatSay(Prisma.sql`sources`, foldedSaysAll(Prisma.sql`s.searchable`, words))} s
    WHERE ${readsTheDesk(actor)} AND ${seenInSql(actor)} AND ${isBelow(Prisma.sql`s.id`, cursor)}
      AND ${foldedSaysAll(Prisma.sql`s.searchable`, words)}
    ORDER BY s.id DESC LIMIT ${limit + 1}`
  const { page, next } = await pageOf(rows, limit, window)
  const items = page.map(({ key: id, title, url, note }): SearchHit => {
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
  return { items, next }
}

/** Corrections of which each has a word that it tells readers, or that its article’s headline has now or had when it was sent. */
const told = (word: string) => Prisma.sql`
  SELECT t.id FROM corrections t WHERE ${foldedSaysAll(Prisma.sql`t.searchable`, [word])}
  UNION SELECT t.id FROM articles h JOIN corrections t ON t.article_id = h.id
  WHERE ${foldedSaysAll(Prisma.sql`h.searchable`, [word])} AND ${foldedSaysAll(Prisma.sql`h.searchable_headline`, [word])}`

/** What is looked through for how common a word is: both of what `told` asks. */
const TOLD = Prisma.sql`(
  SELECT t.id, t.searchable || ' ' || h.searchable_headline AS searchable FROM corrections t JOIN articles h ON h.id = t.article_id)`

async function corrections(asked: Asked): Promise<Found> {
  const { words, limit, actor, cursor } = asked
  interface Row {
    key: string
    headline: string
    note: string
    wrong: string | null
    right: string
    status: CorrectionStatus
  }
  const sought = { ...asked, which: Prisma.sql`${readsTheDesk(actor)}` }
  const window = await windowOnMany(Prisma.sql`corrections`, sought, { folded: TOLD })
  const says = window
    ? words.map(
        (word) => Prisma.sql`(${foldedSaysAll(Prisma.sql`c.searchable`, [word])}
          OR ${foldedSaysAll(Prisma.sql`a.searchable_headline`, [word])})`,
      )
    : words.map((word) => Prisma.sql`c.id = ANY (ARRAY(${told(word)}))`)
  const rows = await db().$queryRaw<Row[]>`
    SELECT c.id AS key, a.headline, c.note, c.wrong, c."right", c.status::text AS status
    FROM ${window ? rowsOf(window) : Prisma.sql`corrections`} c JOIN articles a ON a.id = c.article_id
    WHERE ${readsTheDesk(actor)} AND ${isBelow(Prisma.sql`c.id`, cursor)} AND ${Prisma.join(says, ' AND ')}
    ORDER BY c.id DESC LIMIT ${limit + 1}`
  const { page, next } = await pageOf(rows, limit, window)
  const items = page.map(({ key: id, headline, note, wrong, right, status }): SearchHit => ({
    type: 'correction',
    id,
    title: headline,
    parts: [],
    where: `Correction, ${CORRECTION_STATUS_INFO[status].label.toLowerCase()}`,
    excerpt: excerptOf([note, wrong, right].filter(Boolean).join(' · '), words),
    href: `/corrections-desk?entry=${id}`,
  }))
  return { items, next }
}

async function people({ words, limit, actor, cursor }: Asked): Promise<Found> {
  const isAfter =
    cursor === undefined
      ? Prisma.sql`TRUE`
      : Prisma.sql`(p.name, p.id) > (SELECT k.name, k.id FROM people k WHERE k.id = ${cursor}::uuid)`
  const rows = await db().$queryRaw<{ key: string; name: string }[]>`
    SELECT p.id AS key, p.name FROM people p
    WHERE ${readsTheDesk(actor)} AND ${saysAll(Prisma.sql`p.name`, words)} AND ${isAfter}
    ORDER BY p.name, p.id LIMIT ${limit + 1}`
  const { page, next } = await pageOf(rows, limit, null)
  const items = page.map(({ key: id, name }): SearchHit => ({
    type: 'person',
    id,
    title: name,
    parts: [],
    where: 'Person',
    excerpt: '',
    href: `/articles?owner=${id}`,
  }))
  return { items, next }
}

const SEARCHES = { articles, texts, claims, sources, corrections, people } as const

/**
 * The whole desk by words, each kind of thing as far as this person may see it; a constant number of statements. A page goes on in the
 * places that have more. Words that no index finds are looked for in so many rows at a time, so a page may be short and have a next one.
 */
export async function searchDesk(
  { q, in: asked = [...PLACES], cursor, limit }: z.output<typeof SearchDesk>,
  actor: Actor,
): Promise<SearchPage> {
  const words = soughtWords(q)
  const places = PLACES.filter((place) => asked.includes(place) && cursor?.has(place) !== false)
  if (words.length === 0) return { items: [], next: null }
  const found = await Promise.all(
    places.map((place) => SEARCHES[place]({ words, limit, actor, cursor: cursor?.get(place) })),
  )
  const next = sayCursor(places.map((place, index) => [place, found[index]?.next ?? null]))
  return { items: found.flatMap(({ items }) => items), next }
}
