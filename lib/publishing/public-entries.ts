import 'server-only'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { publishedIn } from '@/lib/domain/articles/published'
import { dayOf } from '@/lib/domain/time/day'
import { learnedDay } from '@/lib/domain/corrections/delay'
import { monthAround } from '@/lib/domain/newsroom/newsroom'
import type { TimePlace } from '@/lib/domain/time/say-time'
import { monthInWords } from '@/lib/domain/time/say-time'
import { fold } from '@/lib/domain/text/fold'
import { linkOf } from '@/lib/domain/evidence/source'
import type { PublicEntry, PublicText } from '@/lib/domain/corrections/public-entry'
import type { Filter } from './filter'

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

/** Entries whose public words say this, their amendments' included; a withdrawn one by its headline and its reason alone. */
async function numbersSaying(words: readonly string[]): Promise<number[]> {
  const says = words.map((word) => {
    const pattern = Prisma.sql`galley_pattern(${word})`
    return Prisma.sql`(a.searchable_headline LIKE ${pattern} OR c.searchable_reason LIKE ${pattern}
      OR c.id IN (SELECT coalesce(t.amends_id, t.id) FROM corrections t WHERE t.status = 'PUBLISHED'
        AND t.searchable_told LIKE ${pattern}))`
  })
  const rows = await db().$queryRaw<{ number: number }[]>`
    SELECT c.number FROM corrections c JOIN articles a ON a.id = c.article_id
    WHERE c.status IN ('PUBLISHED', 'WITHDRAWN') AND c.amends_id IS NULL AND ${Prisma.join(says, ' AND ')}`
  return rows.map(({ number }) => number)
}

/** Word by word; what shows nothing or folds to nothing asks for nothing. */
const wordsOf = (typed: string) =>
  typed
    .replaceAll('\0', '')
    .split(/\s+/)
    .filter((word) => fold(word) !== '')

async function asked({ q, type, section, from, until }: Filter): Promise<Prisma.CorrectionWhereInput> {
  const conditions: Prisma.CorrectionWhereInput[] = []
  const words = wordsOf(q ?? '')
  if (words.length > 0) conditions.push({ number: { in: await numbersSaying(words) } })
  if (type !== null) conditions.push({ type })
  if (section !== null) conditions.push({ section })
  if (from !== null) conditions.push({ publishedAt: { gte: from } })
  if (until !== null) conditions.push({ publishedAt: { lt: until } })
  return { AND: [PUBLIC, { amendsId: null }, ...conditions] }
}

/** The entries of one month; `count` is of all that match, also where the page shows only some of them. */
export interface Month {
  name: string
  entries: PublicEntry[]
  count: number
}

/** One page of entries under the months of the newsroom's own calendar, newest first; amendments stand under what they amend. */
export async function publicMonths(filter: Filter, place: TimePlace): Promise<{ months: Month[]; older: boolean }> {
  const where = await asked(filter)
  const rows = await db().correction.findMany({
    where,
    orderBy: { number: 'desc' },
    skip: (filter.page - 1) * PAGE,
    take: PAGE + 1,
    select: ENTRY,
  })
  const months: Month[] = []
  for (const entry of rows.slice(0, PAGE).map((row) => entryOf(row, place.timeZone))) {
    const name = monthInWords(entry.publishedAt, place)
    const last = months.at(-1)
    if (last?.name === name) last.count = last.entries.push(entry)
    else months.push({ name, entries: [entry], count: 1 })
  }
  // The first and the last may go on beyond the page.
  for (const month of new Set([...months.slice(0, 1), ...months.slice(-1)])) {
    const [from, until] = monthAround(month.entries[0]?.publishedAt ?? '', place.timeZone)
    month.count = await db().correction.count({ where: { AND: [where, { publishedAt: { gte: from, lt: until } }] } })
  }
  return { months, older: rows.length > PAGE }
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

/** The sections that entries are from, in order. */
export async function publicSections(): Promise<string[]> {
  const rows = await db().correction.findMany({
    where: { AND: [PUBLIC, { section: { not: '' } }] },
    distinct: ['section'],
    orderBy: { section: 'asc' },
    take: 200,
    select: { section: true },
  })
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
