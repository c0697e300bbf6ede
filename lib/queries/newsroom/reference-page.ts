import 'server-only'
import { z } from 'zod'
import { Prisma } from '@/lib/db/generated/client'
import { db } from '@/lib/db/client'
import type { EventView, ReferencePage, TermView } from '@/lib/domain/newsroom/reference-view'
import { whyNotChangeFacts } from '@/lib/domain/newsroom/reference-view'
import { COUNTED } from '@/lib/domain/counted'
import { PageSize } from '@/lib/domain/given-fields'
import { isId } from '@/lib/domain/is-id'
import { atMost, LIMITS } from '@/lib/domain/limits'
import type { Actor } from '@/lib/domain/people/actor'
import { soughtWords } from '@/lib/domain/text/fold'
import { foldedSaysAll } from '@/lib/queries/says'
import { eventAt, eventsBelow, eventsOf, termAt, termsBelow, termsOf } from './facts-in-order'
import { checkedUntil, refuseStrangers } from './reference-facts'

export const ListReference = z.strictObject({
  /** Words of the person, the office, the event or its other names. */
  q: z.string().trim().max(LIMITS.seek.most, atMost('seek')).optional(),
  /** The `next` of the page before. */
  cursor: z.uuid().optional(),
  limit: PageSize,
})

/** Both kinds keep what they say folded, in a column of this name. */
const saying = (q: string) => foldedSaysAll(Prisma.sql`searchable`, soughtWords(q))

async function rowsOf(ids: string[]): Promise<{ terms: TermView[]; events: EventView[] }> {
  const [terms, events] = await Promise.all([termsOf(ids), eventsOf(ids)])
  return { terms, events }
}

/** True while the desk has no fact of its own. */
async function nothingOwn(): Promise<boolean> {
  const [any] = await db().$queryRaw<object[]>`
    SELECT 1 FROM (SELECT id FROM office_terms UNION ALL SELECT id FROM dated_events) f LIMIT 1`
  return any === undefined
}

const aboutFacts = async (actor: Actor) => ({
  curated: await nothingOwn(),
  checkedUntil: await checkedUntil(),
  whyNotChange: whyNotChangeFacts(actor),
})

/** A page of the desk's own facts that fit the words, of both kinds together, in the order in which they were added. */
export async function listReference(
  { q = '', cursor, limit }: z.output<typeof ListReference>,
  actor: Actor,
): Promise<ReferencePage> {
  refuseStrangers(actor)
  const says = saying(q)
  // Ids are in order of time. Both kinds have one order, and a fact that was removed meanwhile leaves no gap in it.
  const after = cursor === undefined ? Prisma.sql`TRUE` : Prisma.sql`id > ${cursor}::uuid`
  const found = await db().$queryRaw<{ id: string }[]>`
    (SELECT id FROM office_terms WHERE ${after} AND ${says} ORDER BY id LIMIT ${limit + 1})
    UNION ALL (SELECT id FROM dated_events WHERE ${after} AND ${says} ORDER BY id LIMIT ${limit + 1})
    ORDER BY id LIMIT ${limit + 1}`
  const ids = found.slice(0, limit).map(({ id }) => id)
  return {
    ...(await rowsOf(ids)),
    ...(await aboutFacts(actor)),
    next: found.length > limit ? (ids.at(-1) ?? null) : null,
  }
}

/** The fact with this id, of whichever kind; neither where there is none. */
export async function referenceFact(
  id: string | string[] | undefined,
  actor: Actor,
): Promise<{ term: TermView | null; event: EventView | null }> {
  refuseStrangers(actor)
  const { terms, events } = typeof id === 'string' && isId(id) ? await rowsOf([id]) : { terms: [], events: [] }
  return { term: terms[0] ?? null, event: events[0] ?? null }
}

/** Where a page of each kind begins: after the fact with this id, or with the first. What names none is left out. */
export const FactsBelow = z.object({
  terms: z.uuid().optional().catch(undefined),
  events: z.uuid().optional().catch(undefined),
})

/** A page of each kind of facts that fit the words, as the screen orders them, and how many fit: up to one more than a list counts. */
export async function referenceScreen(q: string, actor: Actor, below: z.output<typeof FactsBelow> = {}) {
  refuseStrangers(actor)
  const says = saying(q)
  const [counts] = await db().$queryRaw<{ terms: number; events: number }[]>`
    SELECT (SELECT count(*) FROM (SELECT FROM office_terms WHERE ${says} LIMIT ${COUNTED}) t)::int AS terms,
      (SELECT count(*) FROM (SELECT FROM dated_events WHERE ${says} LIMIT ${COUNTED}) e)::int AS events`
  const terms = await termsBelow(says, await termAt(below.terms))
  const events = await eventsBelow(says, await eventAt(below.events))
  return {
    ...(await rowsOf([...terms.ids, ...events.ids])),
    ...(await aboutFacts(actor)),
    counts: counts ?? { terms: 0, events: 0 },
    next: { terms: terms.next, events: events.next },
  }
}
