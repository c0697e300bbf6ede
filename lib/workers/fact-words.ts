import type { EventView, TermView } from '@/lib/domain/newsroom/reference-view'
import { CURATED_FACTS } from '@/lib/extraction/reference/curated-facts'
import { importEvents, importTerms } from '@/lib/extraction/reference/facts-csv'
import type { RefusedRow } from '@/lib/extraction/reference/facts-csv'
import type { DatedEvent, OfficeTerm, ReferenceFacts } from '@/lib/extraction/reference/reference-facts'
import { termKey } from '@/lib/extraction/reference/why-not-fact'
import { LIMITS } from '@/lib/domain/limits'

export type TermWords = Omit<TermView, 'id' | 'version'>
export type EventWords = Omit<EventView, 'id' | 'version'>
type Words = TermWords | EventWords

/** All facts of a desk as the database wrote them, in JSON, so that ten thousand are nobody's work but a thread's. */
interface FactsInRows {
  terms: (TermWords & { id: string })[]
  events: (EventWords & { id: string })[]
}

const rowsOf = (json: SharedArrayBuffer) => JSON.parse(Buffer.from(json).toString()) as FactsInRows

export function asTerm({ jurisdiction, to, shared, aliases, office, holder, from, source }: TermWords): OfficeTerm {
  return {
    office,
    ...(jurisdiction !== '' && { jurisdiction }),
    holder,
    ...(aliases.length > 0 && { aliases }),
    from,
    ...(to !== null && { to }),
    ...(shared && { shared }),
    source,
  }
}

export function asEvent({ name, aliases, date, from, to, source }: EventWords): DatedEvent {
  return {
    name,
    aliases,
    ...(date !== null && { date }),
    ...(from !== null && { from }),
    ...(to !== null && { to }),
    source,
  }
}

export function termWords(term: OfficeTerm): TermWords {
  const { office, jurisdiction = '', holder, aliases = [], from, to = null, shared = false, source } = term
  return { office, jurisdiction, holder, aliases, from, to, shared, source }
}

export function eventWords(event: DatedEvent): EventWords {
  const { name, aliases, date, from, to, source } = event
  return { name, aliases, date: date ?? null, from: from ?? null, to: to ?? null, source }
}

/** How the log names a term. */
export const sayTerm = ({ holder, office, jurisdiction }: TermWords) =>
  [`${holder}, ${office}`, jurisdiction].filter(Boolean).join(', ')

/** All facts of a desk in JSON, in UTF-8, and which version of them these are: never another text under the same version. */
export interface FactsInBytes {
  version: string
  json: SharedArrayBuffer
}

type Facts = Pick<ReferenceFacts, 'terms' | 'events'>

/** What this thread read last. Rules keep by these objects what they worked out of them, so one reading serves many texts. */
let lastRead: (Facts & { version: string }) | undefined

function factsIn({ version, json }: FactsInBytes): Facts {
  if (lastRead?.version === version) return lastRead
  lastRead = undefined
  const { terms, events } = rowsOf(json)
  lastRead = { version, terms: terms.map(asTerm), events: events.map(asEvent) }
  return lastRead
}

/** What the rules compare a text with: the desk's own facts or, while it has none, those that Galley comes with. */
export function factsToRead(facts: FactsInBytes, checkedUntil: string): ReferenceFacts {
  const { terms, events } = factsIn(facts)
  return { ...(terms.length + events.length > 0 ? { terms, events } : CURATED_FACTS), checkedUntil }
}

/** What a file of facts would do to those that the desk has. */
export interface FactsPlan {
  refused: RefusedRow[]
  added: number
  same: number
  /** The facts that it changes, and how the log names what they become. */
  changed: { id: string; said: string }[]
  /** The words of those that are added, and of those that change with their ids: JSON, as the database takes them. */
  toAdd: string
  toChange: string
}

interface Way<One extends Words> {
  keyOf: (words: One) => string
  say: (words: One) => string
}

function planOf<One extends Words>(
  facts: readonly One[],
  existing: readonly (One & { id: string })[],
  { keyOf, say }: Way<One>,
): Omit<FactsPlan, 'refused'> {
  const known = new Map(existing.map((one) => [keyOf(one), one]))
  const [added, changed]: [One[], (One & { id: string })[]] = [[], []]
  for (const words of facts) {
    const there = known.get(keyOf(words))
    if (!there) added.push(words)
    else if (!isSame(words, there)) changed.push({ ...words, id: there.id })
  }
  return {
    added: added.length,
    same: facts.length - added.length - changed.length,
    changed: changed.map((words) => ({ id: words.id, said: say(words) })),
    toAdd: JSON.stringify(added),
    toChange: JSON.stringify(changed),
  }
}

function isSame<One extends Words>(words: One, known: One): boolean {
  const fields = Object.keys(words) as (keyof One)[]
  return fields.every((field) => JSON.stringify(words[field]) === JSON.stringify(known[field]))
}

const TERMS: Way<TermWords> = { keyOf: (words) => termKey(asTerm(words)), say: sayTerm }
const EVENTS: Way<EventWords> = { keyOf: ({ name }) => name.toLowerCase(), say: ({ name }) => name }

/** Reads a file of facts and holds it against those that the desk has. */
export function factsPlan(csv: string, facts: SharedArrayBuffer, which: 'terms' | 'events'): FactsPlan {
  const existing = rowsOf(facts)
  if (which === 'terms') {
    const { terms, refused } = importTerms(csv, existing.terms.map(asTerm), LIMITS.factRows.most)
    return { refused, ...planOf(terms.map(termWords), existing.terms, TERMS) }
  }
  const { events, refused } = importEvents(csv, LIMITS.factRows.most)
  return { refused, ...planOf(events.map(eventWords), existing.events, EVENTS) }
}
