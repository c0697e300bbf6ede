import 'server-only'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { isoOf } from '@/lib/domain/iso'
import { knownSince } from '@/lib/domain/corrections/correction'
import { monthAround, monthInWords } from '@/lib/domain/newsroom/newsroom'
import { linkOf } from '@/lib/domain/evidence/source'
import type { PublicEntry, PublicText } from '@/lib/domain/corrections/public-entry'
import type { Filter } from './filter'

/** The only columns of a correction that ever leave the house. */
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
  headline: true,
  section: true,
  articleUrl: true,
  articlePublishedAt: true,
  createdAt: true,
  reports: { select: { createdAt: true } },
  article: { select: { language: true } },
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

function entryOf(row: EntryRow): PublicEntry {
  const { slug, headline, section, articleUrl, articlePublishedAt, article, amendments } = row
  return {
    ...textOf(row),
    slug,
    headline,
    section,
    url: articleUrl === null ? null : linkOf(articleUrl),
    language: article.language,
    articlePublishedAt: isoOf(articlePublishedAt),
    learnedAt: knownSince(row).toISOString(),
    amendments: amendments.map(textOf),
  }
}

const PAGE = 20

function asked({ q, type, section, from, until }: Filter): Prisma.CorrectionWhereInput {
  const conditions: Prisma.CorrectionWhereInput[] = []
  if (q !== null) {
    // Typed words, not a pattern.
    const has = { contains: q.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } as const
    const said = (): Prisma.CorrectionWhereInput => ({
      status: 'PUBLISHED',
      OR: [{ note: has }, { wrong: has }, { right: has }],
    })
    conditions.push({ OR: [{ headline: has }, { withdrawReason: has }, said(), { amendments: { some: said() } }] })
  }
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

/** One page of entries under the months of the house's own calendar, newest first; amendments stand under what they amend. */
export async function publicMonths(filter: Filter, timeZone: string): Promise<{ months: Month[]; older: boolean }> {
  const where = asked(filter)
  const rows = await db().correction.findMany({
    where,
    orderBy: { number: 'desc' },
    skip: (filter.page - 1) * PAGE,
    take: PAGE + 1,
    select: ENTRY,
  })
  const months: Month[] = []
  for (const entry of rows.slice(0, PAGE).map(entryOf)) {
    const name = monthInWords(entry.publishedAt, timeZone)
    const last = months.at(-1)
    if (last?.name === name) last.count = last.entries.push(entry)
    else months.push({ name, entries: [entry], count: 1 })
  }
  // The first and the last may go on beyond the page.
  for (const month of new Set([...months.slice(0, 1), ...months.slice(-1)])) {
    const [from, until] = monthAround(month.entries[0]?.publishedAt ?? '', timeZone)
    month.count = await db().correction.count({ where: { AND: [where, { publishedAt: { gte: from, lt: until } }] } })
  }
  return { months, older: rows.length > PAGE }
}

/** The entry at a public number, or the number of the entry that this one amends; null where nothing was ever published. */
export async function publicEntry(
  number: number,
): Promise<PublicEntry | { amends: { number: number; slug: string } } | null> {
  const row = await db().correction.findFirst({
    where: { AND: [PUBLIC, { number }] },
    select: { ...ENTRY, amends: { select: { number: true, slug: true } } },
  })
  if (!row) return null
  const { amends, ...entry } = row
  if (!amends) return entryOf(entry)
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
export async function lastTold(): Promise<Told[]> {
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
    .map(entryOf)
    .flatMap((entry) => [entry, ...(entry.withdrawn ? [] : entry.amendments)].map((text) => ({ text, entry })))
    .map(({ text, entry }) => ({ text, entry, at: text.withdrawn?.at ?? text.publishedAt }))
    .sort((a, b) => b.at.localeCompare(a.at) || b.text.number - a.text.number)
    .slice(0, FEED)
}
