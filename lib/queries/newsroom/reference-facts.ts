import 'server-only'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/people/actor'
import { ROLES } from '@/lib/domain/people/actor'
import type { EventView, TermView } from '@/lib/domain/newsroom/reference-view'
import { missing, Refusal } from '@/lib/domain/refusal'
import { CURATED_CHECKED_UNTIL, CURATED_FACTS } from '@/lib/extraction/reference/curated-facts'
import { exportEvents, exportTerms } from '@/lib/extraction/reference/facts-csv'
import type { DatedEvent, OfficeTerm, ReferenceFacts } from '@/lib/extraction/reference/reference-facts'

export const TERM_ROW = {
  id: true,
  version: true,
  office: true,
  jurisdiction: true,
  holder: true,
  aliases: true,
  from: true,
  to: true,
  shared: true,
  source: true,
} as const
export const EVENT_ROW = {
  id: true,
  version: true,
  name: true,
  aliases: true,
  date: true,
  from: true,
  to: true,
  source: true,
} as const

async function everyFact(): Promise<{ terms: TermView[]; events: EventView[] }> {
  const [terms, events] = await Promise.all([
    db().officeTerm.findMany({
      select: TERM_ROW,
      orderBy: [{ jurisdiction: 'asc' }, { office: 'asc' }, { from: 'desc' }, { id: 'asc' }],
    }),
    db().datedEvent.findMany({ select: EVENT_ROW, orderBy: [{ name: 'asc' }, { id: 'asc' }] }),
  ])
  return { terms, events }
}

/** The day somebody at the desk said, or else the one up to which the facts that Galley comes with were checked. */
export async function checkedUntil(): Promise<string> {
  const newsroom = await db().newsroom.findUnique({ where: { id: 1 }, select: { factsCheckedUntil: true } })
  return newsroom?.factsCheckedUntil ?? CURATED_CHECKED_UNTIL
}

/** Everyone at the desk reads the facts; nobody else does. */
export function refuseStrangers({ role }: Actor): void {
  if (!ROLES.includes(role)) throw new Refusal('forbidden', 'Only people of this desk read the reference facts.')
}

export async function officeTerm(id: string, actor: Actor): Promise<TermView> {
  refuseStrangers(actor)
  const found = await db().officeTerm.findUnique({ where: { id }, select: TERM_ROW })
  if (!found) throw missing('fact')
  return found
}

export async function datedEvent(id: string, actor: Actor): Promise<EventView> {
  refuseStrangers(actor)
  const found = await db().datedEvent.findUnique({ where: { id }, select: EVENT_ROW })
  if (!found) throw missing('fact')
  return found
}

const term = ({ office, jurisdiction, holder, aliases, from, to, shared, source }: TermView): OfficeTerm => ({
  office,
  ...(jurisdiction !== '' && { jurisdiction }),
  holder,
  ...(aliases.length > 0 && { aliases }),
  from,
  ...(to !== null && { to }),
  ...(shared && { shared }),
  source,
})

const event = ({ name, aliases, date, from, to, source }: EventView): DatedEvent => ({
  name,
  aliases,
  ...(date !== null && { date }),
  ...(from !== null && { from }),
  ...(to !== null && { to }),
  source,
})

/** What the rules compare a text with: the desk's own facts or, while it has none, those that Galley comes with. */
export async function factsInUse(): Promise<ReferenceFacts> {
  const { terms, events } = await everyFact()
  const own = terms.length + events.length > 0
  const facts = own ? { terms: terms.map(term), events: events.map(event) } : CURATED_FACTS
  return { ...facts, checkedUntil: await checkedUntil() }
}

/** All terms, or all events, as a CSV file that no spreadsheet runs. */
export async function referenceAsCsv(facts: 'terms' | 'events', actor: Actor): Promise<string> {
  refuseStrangers(actor)
  const { terms, events } = await everyFact()
  return facts === 'terms' ? exportTerms(terms.map(term)) : exportEvents(events.map(event))
}
