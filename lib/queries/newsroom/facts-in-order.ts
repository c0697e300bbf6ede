import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { db } from '@/lib/db/client'
import type { EventPlace, TermPlace } from '@/lib/db/facts-as-text'
import { EVENTS_IN_ORDER, eventsAfter, TERMS_IN_ORDER, termsAfter } from '@/lib/db/facts-as-text'
import type { EventView, TermView } from '@/lib/domain/newsroom/reference-view'
import type { Actor } from '@/lib/domain/people/actor'
import { inOrder } from '@/lib/queries/in-order'
import { EVENT_ROW, refuseStrangers, TERM_ROW } from './reference-facts'

export const termsOf = async (ids: string[]): Promise<TermView[]> =>
  inOrder(ids, await db().officeTerm.findMany({ where: { id: { in: ids } }, select: TERM_ROW }))

export const eventsOf = async (ids: string[]): Promise<EventView[]> =>
  inOrder(ids, await db().datedEvent.findMany({ where: { id: { in: ids } }, select: EVENT_ROW }))

/** Rows of one kind on one page of the screen. */
export const FACTS_SHOWN = 100

interface Page {
  ids: string[]
  /** After which the next page begins; null on the last one. */
  next: string | null
}

function pageOf(rows: readonly { id: string }[]): Page {
  const ids = rows.slice(0, FACTS_SHOWN).map(({ id }) => id)
  return { ids, next: rows.length > FACTS_SHOWN ? (ids.at(-1) ?? null) : null }
}

export async function termsBelow(says: Prisma.Sql, place: TermPlace | null): Promise<Page> {
  return pageOf(
    await db().$queryRaw<{ id: string }[]>`
      SELECT id FROM office_terms WHERE ${termsAfter(place)} AND ${says}
      ORDER BY ${TERMS_IN_ORDER} LIMIT ${FACTS_SHOWN + 1}`,
  )
}

export async function eventsBelow(says: Prisma.Sql, place: EventPlace | null): Promise<Page> {
  return pageOf(
    await db().$queryRaw<{ id: string }[]>`
      SELECT id FROM dated_events WHERE ${eventsAfter(place)} AND ${says} ORDER BY ${EVENTS_IN_ORDER} LIMIT ${FACTS_SHOWN + 1}`,
  )
}

/** A fact that was removed meanwhile is none: its list begins with the first again. */
export async function termAt(id: string | undefined): Promise<TermView | null> {
  return id === undefined ? null : db().officeTerm.findUnique({ where: { id }, select: TERM_ROW })
}

export async function eventAt(id: string | undefined): Promise<EventView | null> {
  return id === undefined ? null : db().datedEvent.findUnique({ where: { id }, select: EVENT_ROW })
}

/** All office holders as the screen orders them, read page by page; what is removed meanwhile ends nothing. */
export async function* allTerms(actor: Actor): AsyncGenerator<TermView> {
  refuseStrangers(actor)
  let last: TermView | null = null
  for (;;) {
    const { ids, next }: Page = await termsBelow(Prisma.sql`TRUE`, last)
    const terms = await termsOf(ids)
    yield* terms
    last = terms.at(-1) ?? null
    if (next === null || last === null) return
  }
}

/** All dated events, likewise. */
export async function* allEvents(actor: Actor): AsyncGenerator<EventView> {
  refuseStrangers(actor)
  let last: EventView | null = null
  for (;;) {
    const { ids, next }: Page = await eventsBelow(Prisma.sql`TRUE`, last)
    const events = await eventsOf(ids)
    yield* events
    last = events.at(-1) ?? null
    if (next === null || last === null) return
  }
}
