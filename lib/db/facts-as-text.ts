import 'server-only'
import { db } from './client'
import { Prisma } from './generated/client'
import type { Transaction } from './transaction'

type Asking = Pick<Transaction, '$queryRaw'>

/** Facts that are read in one go. */
const PAGE = 1_000

/** The place of an office holder, and of an event, in the order of its kind. */
export interface TermPlace {
  jurisdiction: string
  office: string
  from: string
  id: string
}
export interface EventPlace {
  name: string
  id: string
}

/** By office, its newest holder first. */
export const TERMS_IN_ORDER = Prisma.sql`jurisdiction, office, from_date DESC, id`
export const EVENTS_IN_ORDER = Prisma.sql`name, id`

/** Which office holders come after this one; all of them after null. Its first condition is where the index begins. */
export function termsAfter(place: TermPlace | null): Prisma.Sql {
  if (!place) return Prisma.sql`TRUE`
  const office = Prisma.sql`(jurisdiction, office)`
  const same = Prisma.sql`(${place.jurisdiction}, ${place.office})`
  return Prisma.sql`${office} >= ${same} AND (${office} <> ${same}
    OR from_date < ${place.from} OR from_date = ${place.from} AND id > ${place.id}::uuid)`
}

export function eventsAfter(place: EventPlace | null): Prisma.Sql {
  return place ? Prisma.sql`(name, id) > (${place.name}, ${place.id}::uuid)` : Prisma.sql`TRUE`
}

/** The facts of one page, JSON with commas between, and the place of the last of them. */
interface Page<Place> {
  facts: string | null
  count: number
  last: Place | null
}

const termsPage = (tx: Asking, after: TermPlace | null) => tx.$queryRaw<Page<TermPlace>[]>`
  WITH page AS MATERIALIZED (
    SELECT *, row_number() OVER () AS place FROM (
      SELECT id, office, jurisdiction, holder, aliases, from_date, to_date, shared, source
      FROM office_terms WHERE ${termsAfter(after)} ORDER BY ${TERMS_IN_ORDER} LIMIT ${PAGE}) t)
  SELECT string_agg(json_build_object('id', id, 'office', office, 'jurisdiction', jurisdiction, 'holder', holder, 'aliases', aliases,
      'from', from_date, 'to', to_date, 'shared', shared, 'source', source)::text, ',' ORDER BY place) AS facts, count(*)::int AS count,
    (SELECT json_build_object('jurisdiction', jurisdiction, 'office', office, 'from', from_date, 'id', id)
      FROM page ORDER BY place DESC LIMIT 1) AS last
  FROM page`

const eventsPage = (tx: Asking, after: EventPlace | null) => tx.$queryRaw<Page<EventPlace>[]>`
  WITH page AS MATERIALIZED (
    SELECT *, row_number() OVER () AS place FROM (
      SELECT id, name, aliases, "date", from_date, to_date, source
      FROM dated_events WHERE ${eventsAfter(after)} ORDER BY ${EVENTS_IN_ORDER} LIMIT ${PAGE}) e)
  SELECT string_agg(json_build_object('id', id, 'name', name, 'aliases', aliases, 'date', "date", 'from', from_date, 'to', to_date,
      'source', source)::text, ',' ORDER BY place) AS facts, count(*)::int AS count,
    (SELECT json_build_object('name', name, 'id', id) FROM page ORDER BY place DESC LIMIT 1) AS last
  FROM page`

/** All facts of one kind, by key: their pages with a comma between. */
async function* inPages<Place>(page: (after: Place | null) => Promise<Page<Place>[]>): AsyncGenerator<string> {
  let last: Place | null = null
  for (;;) {
    const [read]: Page<Place>[] = await page(last)
    if (!read?.facts) return
    yield last === null ? read.facts : `,${read.facts}`
    last = read.last
    if (read.count < PAGE) return
  }
}

/**
 * All reference facts of these kinds, as the transaction sees them: JSON in UTF-8, in the order of the desk’s files:
 * `{"terms": […], "events": […]}`, each with its id, in memory that threads share. It is read by key, a page at a time, and written down as the database says it: rows
 * would be built one by one on the event loop. A transaction that writes meanwhile, or one that reads at another moment for each
 * question, would see facts twice or miss some: it holds the lock of the facts, or is REPEATABLE READ.
 */
export async function factsAsText(
  tx: Asking,
  kinds: readonly ('terms' | 'events')[] = ['terms', 'events'],
): Promise<SharedArrayBuffer> {
  const encoder = new TextEncoder()
  const parts: Uint8Array[] = []
  const say = (text: string) => parts.push(encoder.encode(text))
  say('{"terms":[')
  if (kinds.includes('terms')) for await (const terms of inPages<TermPlace>((after) => termsPage(tx, after))) say(terms)
  say('],"events":[')
  if (kinds.includes('events'))
    for await (const events of inPages<EventPlace>((after) => eventsPage(tx, after))) say(events)
  say(']}')
  const json = new SharedArrayBuffer(parts.reduce((length, part) => length + part.byteLength, 0))
  let at = 0
  for (const part of parts) {
    new Uint8Array(json).set(part, at)
    at += part.byteLength
  }
  return json
}

/** All reference facts as `factsAsText` gives them, and the version they are of. */
export interface KeptFacts {
  version: string
  /** UTF-8, in memory that threads share: as long as the facts stay, nobody copies them. */
  json: SharedArrayBuffer
}

const kept = globalThis as typeof globalThis & { galleyFacts?: KeptFacts }

async function versionOf(tx: Asking): Promise<string> {
  const [row] = await tx.$queryRaw<{ version: string }[]>`SELECT version FROM reference_version`
  if (!row) throw new Error('The row that tells the version of the reference facts is missing.')
  return row.version
}

/**
 * The reference facts of the desk as they are now. The process keeps those it read last: it asks for their version, and for the facts
 * themselves only when they are others. Both are read at one moment then, so they belong together whoever writes meanwhile.
 */
export async function currentFacts(): Promise<KeptFacts> {
  const known = kept.galleyFacts
  if (known && known.version === (await versionOf(db()))) return known
  return (kept.galleyFacts = await db().$transaction(
    async (tx) => ({ version: await versionOf(tx), json: await factsAsText(tx) }),
    { isolationLevel: 'RepeatableRead', maxWait: 5_000, timeout: 30_000 },
  ))
}
