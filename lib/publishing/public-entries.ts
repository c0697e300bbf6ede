import 'server-only'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { publishedIn } from '@/lib/domain/articles/published'
import { dayOf } from '@/lib/domain/time/day'
import { learnedDay } from '@/lib/domain/corrections/delay'
import { monthAround } from '@/lib/domain/newsroom/newsroom'
import type { TimePlace } from '@/lib/domain/time/say-time'
import { monthInWords } from '@/lib/domain/time/say-time'
import { fold, soughtWords } from '@/lib/domain/text/fold'
import { everySpellingOf } from '@/lib/domain/text/name-spellings'
import { linkOf } from '@/lib/domain/evidence/source'
import type { PublicEntry, PublicText } from '@/lib/domain/corrections/public-entry'
import { COUNTED } from '@/lib/domain/counted'
import type { Filter, Place } from './filter'

/** The only columns of a correction that ever leave the newsroom. */
const TEXT = {
  number: true,
  type: true,
  status: true,
  wrong: true,
  right: true,
  note: true,
  publishedAt: true,
  withdrawnAt: true,
  withdrawReason: true,
} as const satisfies Prisma.CorrectionSelect

const PUBLIC = { status: { in: ['PUBLISHED', 'WITHDRAWN'] } } satisfies Prisma.CorrectionWhereInput

const ENTRY = {
  ...TEXT,
  slug: true,
  section: true,
  articleUrl: true,
  articlePublishedAt: true,
  articlePublishedOn: true,
  learnedOn: true,
  createdAt: true,
  reports: { select: { createdAt: true } },
  // The headline is the article’s newest (decision 0034): the one kept with the entry is for the log.
  article: { select: { headline: true, language: true } },
  amendments: { where: PUBLIC, orderBy: { number: 'asc' }, select: TEXT },
} as const satisfies Prisma.CorrectionSelect

type TextRow = Prisma.CorrectionGetPayload<{ select: typeof TEXT }>
type EntryRow = Prisma.CorrectionGetPayload<{ select: typeof ENTRY }>

function textOf(row: TextRow): PublicText {
  const { number, type, status, wrong, right, note, publishedAt, withdrawnAt, withdrawReason } = row
  if (number === null || publishedAt === null) throw new Error('A public entry has a number and a date.')
  const withdrawn =
    status === 'WITHDRAWN' ? { at: (withdrawnAt ?? publishedAt).toISOString(), reason: withdrawReason ?? '' } : null
  return { number, type, wrong, right, note, publishedAt: publishedAt.toISOString(), withdrawn }
}

function entryOf(row: EntryRow, timeZone: string): PublicEntry {
  const { slug, section, articleUrl, article, amendments } = row
  const published = { publishedAt: row.articlePublishedAt, publishedOn: row.articlePublishedOn }
  return {
    ...textOf(row),
    slug,
    headline: article.headline,
    section,
    url: articleUrl === null ? null : linkOf(articleUrl),
    language: article.language,
    articlePublishedAt: publishedIn(published),
    learnedAt: learnedDay({ ...row, learnedOn: row.learnedOn && dayOf(row.learnedOn) }, timeZone),
    amendments: amendments.map(textOf),
  }
}

const PAGE = 20

/** Word by word; what shows nothing or folds to nothing asks for nothing. */
const wordsOf = (typed: string) => soughtWords(typed.replaceAll('\0', ''))

/**
 * Whether the public words of an entry `c` of an article `a` say this, its amendments' included; of a withdrawn one its headline and its
 * reason alone: a reason that is only asked for is nobody’s to read yet. Asked entry by entry, so that a page of a common word ends when it is full.
 */
function says(word: string): Prisma.Sql {
  // Asked for by itself, or a prepared plan makes the pattern anew for every entry: that took a second and a half of two thousand.
  const pattern = Prisma.sql`(SELECT galley_pattern(${word}))`
  return Prisma.sql`(a.searchable_headline LIKE ${pattern} OR c.status = 'WITHDRAWN' AND c.searchable_reason LIKE ${pattern}
    OR c.status = 'PUBLISHED' AND (c.searchable_told LIKE ${pattern}
      OR (SELECT count(*) FROM corrections t WHERE t.amends_id = c.id AND t.status = 'PUBLISHED' AND t.searchable_told LIKE ${pattern}) > 0))`
}

/**
 * Entries one of which, or of whose amendments or headline, has this word: those of `says` are among them. An index finds them, and each
 * is looked at, so it is for words that are rare.
 */
function haveWord(word: string): Prisma.Sql {
  const pattern = Prisma.sql`galley_pattern(${word})`
  return Prisma.sql`
    SELECT coalesce(t.amends_id, t.id) FROM corrections t WHERE t.searchable LIKE ${pattern}
    UNION SELECT t.id FROM corrections t WHERE t.status = 'WITHDRAWN' AND t.searchable_reason LIKE ${pattern}
    UNION SELECT t.id FROM articles h JOIN corrections t ON t.article_id = h.id
    WHERE h.searchable LIKE ${pattern} AND h.searchable_headline LIKE ${pattern}`
}

/** In so many of the newest entries it is looked at how common the words are; of words that so many of them have a page is soon full. */
const SAMPLE = 500
const COMMON = 5

const ENTRIES = Prisma.sql`c.number IS NOT NULL AND c.amends_id IS NULL`

/** That an entry has this word, in one of its spellings. */
const saysOne = (word: string) => Prisma.sql`(${Prisma.join(everySpellingOf(word).map(says), ' OR ')})`

async function areCommon(words: readonly string[]): Promise<boolean> {
  const [sample] = await db().$queryRaw<{ hits: number }[]>`
    SELECT count(*)::int AS hits FROM (
      SELECT FROM (SELECT * FROM corrections c WHERE ${ENTRIES} ORDER BY c.published_at DESC, c.number DESC LIMIT ${SAMPLE}) c
        JOIN articles a ON a.id = c.article_id
      WHERE ${Prisma.join(words.map(saysOne), ' AND ')} LIMIT ${COMMON}) found`
  return sample?.hits === COMMON
}

/** Entries `c` that fit the filter, with their articles `a`; the place in the list left aside. An entry has a number once it is public. */
async function entriesOf({ q, type, section, from, until }: Filter): Promise<Prisma.Sql> {
  const words = wordsOf(q ?? '')
  // The index is of threes of letters.
  const inIndex = words.filter((word) => fold(word).length >= 3)
  const sought = inIndex.length > 0 && !(await areCommon(words)) ? inIndex : []
  const conditions = [
    ENTRIES,
    ...sought.map(
      (word) => Prisma.sql`c.id = ANY (ARRAY(${Prisma.join(everySpellingOf(word).map(haveWord), ' UNION ')}))`,
    ),
    ...words.map(saysOne),
    ...(type === null ? [] : [Prisma.sql`c.type = ${type}::"CorrectionType"`]),
    ...(section === null ? [] : [Prisma.sql`c.section = ${section}`]),
    ...(from === null ? [] : [Prisma.sql`c.published_at >= ${from}`]),
    ...(until === null ? [] : [Prisma.sql`c.published_at < ${until}`]),
  ]
  return Prisma.sql`corrections c JOIN articles a ON a.id = c.article_id WHERE ${Prisma.join(conditions, ' AND ')}`
}

/**
 * The numbers of at most so many entries that fit, from this place on, newest first; of those after a number the nearest to it. They stand in
 * the order in which they were published, as their numbers do, so that a stretch of time is a stretch of an index too.
 */
async function numbersAt(entries: Prisma.Sql, place: Filter['place'], take: number): Promise<number[]> {
  const forward = place !== null && 'after' in place
  const beside = (number: number, nearest: Prisma.Sql) =>
    Prisma.sql`((SELECT k.published_at FROM corrections k WHERE k.number ${nearest} LIMIT 1), ${number}::int)`
  const bound = forward
    ? Prisma.sql`AND (c.published_at, c.number) > ${beside(place.after, Prisma.sql`>= ${place.after} ORDER BY k.number`)}`
    : place !== null
      ? Prisma.sql`AND (c.published_at, c.number) < ${beside(place.before, Prisma.sql`<= ${place.before} ORDER BY k.number DESC`)}`
      : Prisma.empty
  const order = forward ? Prisma.sql`c.published_at, c.number` : Prisma.sql`c.published_at DESC, c.number DESC`
  const rows = await db().$queryRaw<{ number: number }[]>`
    SELECT c.number FROM ${entries} ${bound} ORDER BY ${order} LIMIT ${take}`
  const numbers = rows.map(({ number }) => number)
  return forward ? numbers.reverse() : numbers
}

/** The entries of one month; `count` is of all that match, also where the page shows only some of them, up to one more than are counted. */
interface Month {
  name: string
  entries: PublicEntry[]
  count: number
}

export interface PublicPage {
  months: Month[]
  /** Where the pages beside this one are; null where there is none. */
  older: Place | null
  newer: Place | null
}

/** One page of entries under the months of the newsroom's own calendar, newest first; amendments stand under what they amend. */
export async function publicMonths(filter: Filter, place: TimePlace): Promise<PublicPage> {
  const entries = await entriesOf(filter)
  const forward = filter.place !== null && 'after' in filter.place
  const found = await numbersAt(entries, filter.place, PAGE + 1)
  // Going back, the first page is whole too.
  if (forward && found.length <= PAGE) return publicMonths({ ...filter, place: null }, place)
  const numbers = forward ? found.slice(-PAGE) : found.slice(0, PAGE)
  const [first, last] = [numbers[0], numbers.at(-1)]
  const rows = await db().correction.findMany({
    where: { number: { in: numbers } },
    orderBy: [{ publishedAt: 'desc' }, { number: 'desc' }],
    select: ENTRY,
  })
  const months: Month[] = []
  for (const entry of rows.map((row) => entryOf(row, place.timeZone))) {
    const name = monthInWords(entry.publishedAt, place)
    const month = months.at(-1)
    if (month?.name === name) month.count = month.entries.push(entry)
    else months.push({ name, entries: [entry], count: 1 })
  }
  // The first and the last may go on beyond the page.
  await countWhole([...new Set([...months.slice(0, 1), ...months.slice(-1)])], entries, place.timeZone)
  const goesOn = found.length > PAGE
  const isThere = async (at: Place | null) => (at !== null && (await numbersAt(entries, at, 1)).length > 0 ? at : null)
  const before = last === undefined ? null : { before: last }
  const after = first === undefined ? null : { after: first }
  return {
    months,
    older: forward ? await isThere(before) : goesOn ? before : null,
    newer: forward ? after : filter.place === null ? null : await isThere(after),
  }
}

/** Counts all entries of these months that match, in one statement however many months a page has. */
async function countWhole(months: readonly Month[], entries: Prisma.Sql, timeZone: string): Promise<void> {
  if (months.length === 0) return
  const asked = months.map(({ entries: [first] }, at) => {
    const [from, until] = monthAround(first?.publishedAt ?? '', timeZone)
    return Prisma.sql`SELECT ${at}::int AS at, count(*)::int AS count FROM (
      SELECT FROM ${entries} AND c.published_at >= ${from} AND c.published_at < ${until} LIMIT ${COUNTED}) counted`
  })
  const rows = await db().$queryRaw<{ at: number; count: number }[]>`${Prisma.join(asked, ' UNION ALL ')}`
  for (const { at, count } of rows) {
    const month = months[at]
    if (month) month.count = count
  }
}

/** The entry at a public number, or the number of the entry that this one amends; null where nothing was ever published. */
export async function publicEntry(
  number: number,
  { timeZone }: TimePlace,
): Promise<PublicEntry | { amends: { number: number; slug: string } } | null> {
  const row = await db().correction.findFirst({
    where: { AND: [PUBLIC, { number }] },
    select: { ...ENTRY, amends: { select: { number: true, slug: true } } },
  })
  if (!row) return null
  const { amends, ...entry } = row
  if (!amends) return entryOf(entry, timeZone)
  return amends.number === null ? null : { amends: { number: amends.number, slug: amends.slug } }
}

/** Sections that the filter lists. */
const SECTIONS = 200

/** The sections that entries are from, in order; read from one to the next, however many entries each has. */
export async function publicSections(): Promise<string[]> {
  const next = (after: Prisma.Sql) => Prisma.sql`(SELECT c.section FROM corrections c
    WHERE c.section > ${after} AND c.number IS NOT NULL ORDER BY c.section LIMIT 1)`
  const rows = await db().$queryRaw<{ section: string }[]>`
    WITH RECURSIVE sections AS (
      SELECT ${next(Prisma.sql`''`)} AS section
      UNION ALL
      SELECT ${next(Prisma.sql`s.section`)} FROM sections s WHERE s.section IS NOT NULL)
    SELECT section FROM sections WHERE section IS NOT NULL LIMIT ${SECTIONS}`
  return rows.map(({ section }) => section)
}

/** One thing that was said: an entry, an amendment, or that one of them was taken back. */
export interface Told {
  text: PublicText
  entry: PublicEntry
  /** When it was last said: RFC 3339, UTC. */
  at: string
}

const FEED = 50

/** The last fifty things that were said, newest first. A withdrawal counts as newly said. */
export async function lastTold({ timeZone }: TimePlace): Promise<Told[]> {
  const numbers = async (orderBy: Prisma.CorrectionOrderByWithRelationInput, where: Prisma.CorrectionWhereInput) =>
    db().correction.findMany({
      where: { AND: [PUBLIC, where] },
      orderBy,
      take: FEED,
      select: { number: true, amends: { select: { number: true } } },
    })
  const rows = [
    ...(await numbers({ number: 'desc' }, {})),
    ...(await numbers({ withdrawnAt: 'desc' }, { status: 'WITHDRAWN' })),
  ]
  const heads = [...new Set(rows.flatMap(({ number, amends }) => amends?.number ?? number ?? []))]
  const entries = await db().correction.findMany({ where: { AND: [PUBLIC, { number: { in: heads } }] }, select: ENTRY })
  return entries
    .map((row) => entryOf(row, timeZone))
    .flatMap((entry) => [entry, ...(entry.withdrawn ? [] : entry.amendments)].map((text) => ({ text, entry })))
    .map(({ text, entry }) => ({ text, entry, at: text.withdrawn?.at ?? text.publishedAt }))
    .sort((a, b) => b.at.localeCompare(a.at) || b.text.number - a.text.number)
    .slice(0, FEED)
}
