import 'server-only'
import { db } from '@/lib/db/client'
import type { Transaction } from '@/lib/db/transaction'
import { isId } from '@/lib/domain/is-id'
import type { Actor } from '@/lib/domain/people/actor'
import { NOT_CONFIDENTIAL, sourcesSeenBy } from '@/lib/queries/sources/sources-seen-by'

interface Event {
  kind: string
  subjectId: string
  /** JSON text as stored. */
  data: string
}

type Data = Record<string, unknown>

/** What one reader may know of an event. */
export interface ToldEvent {
  /** As it is hashed, but for what is withheld. */
  data: Data
  /** With the title and the place of its source, null where the reader may not see it. */
  told: Data
  /** Whether something of the hashed data is kept from this reader. */
  withheld: boolean
}

const ABOUT_SOURCES = /^(?:evidence|source|snapshot)\./

const asId = (value: unknown) => (typeof value === 'string' && isId(value) ? value : null)

/** The data as it stands; what is no object, which no version writes, under a name of its own. */
export function dataOf(data: string): Data {
  try {
    const read: unknown = JSON.parse(data)
    if (typeof read === 'object' && read !== null && !Array.isArray(read)) return read as Data
  } catch {
    // Told as text.
  }
  return { unreadable: data }
}

/** Whose source an event is about: by its id, or in events from before ids all that its claim ever rested on. */
function sourceIn({ kind, subjectId }: Event, data: Data): string | null {
  return asId(data['source']) ?? (kind.startsWith('source.') ? asId(subjectId) : null)
}

/** Who reads of an event; null for whoever a file is handed to, who is told of no confidential source. */
export type Reader = Pick<Actor, 'id'> | null

/** The titles, as this reader may see them, of sources by id and (for events from before ids) by claim. */
async function known(events: readonly { event: Event; data: Data }[], reader: Reader, tx: Transaction) {
  const ids = new Set(events.flatMap(({ event, data }) => sourceIn(event, data) ?? []))
  const evidenceIds = new Set(events.flatMap(({ data }) => asId(data['evidence']) ?? []))
  const claims = new Set(
    events.flatMap(({ event, data }) => (sourceIn(event, data) === null ? (asId(event.subjectId) ?? []) : [])),
  )
  const seen = reader ? sourcesSeenBy(reader) : NOT_CONFIDENTIAL
  const sources = await tx.source.findMany({
    where: { AND: [seen, { id: { in: [...ids] } }] },
    select: { id: true, title: true },
  })
  const rows = await tx.evidence.findMany({
    where: { OR: [{ id: { in: [...evidenceIds] } }, { claimId: { in: [...claims] } }], source: seen },
    select: { id: true, claimId: true, locator: true, source: { select: { title: true } } },
  })
  return {
    titles: new Map(sources.map(({ id, title }) => [id, title])),
    places: new Map(rows.map(({ id, locator }) => [id, locator])),
    ofClaims: Map.groupBy(rows, ({ claimId }) => claimId),
  }
}

/**
 * Events as this reader may read them: the log holds ids of sources, and past ones that still name a source are shown with that name only
 * while the reader may see it. Two statements, however many events.
 */
export async function toldEvents(
  events: readonly Event[],
  reader: Reader,
  tx: Transaction = db(),
): Promise<ToldEvent[]> {
  const all = events.map((event) => ({ event, data: dataOf(event.data) }))
  const about = all.filter(({ event }) => ABOUT_SOURCES.test(event.kind))
  if (about.length === 0) return all.map(({ data }) => ({ data, told: data, withheld: false }))
  const { titles, places, ofClaims } = await known(about, reader, tx)
  return all.map(({ event, data }) => {
    if (!ABOUT_SOURCES.test(event.kind)) return { data, told: data, withheld: false }
    const id = sourceIn(event, data)
    const evidence = asId(data['evidence'])
    if (!('title' in data)) {
      const title = (id && titles.get(id)) ?? null
      return { data, told: { ...data, title, locator: (evidence && places.get(evidence)) ?? null }, withheld: false }
    }
    // From before ids: it says what the source was called then.
    const mayRead = id
      ? titles.has(id)
      : ofClaims.get(event.subjectId)?.some(({ source }) => source.title === data['title']) === true
    if (data['title'] === null || mayRead) return { data, told: data, withheld: false }
    const kept = { ...data, title: null, ...('locator' in data && { locator: null }) }
    return { data: kept, told: kept, withheld: true }
  })
}
