import type { Span } from '@/lib/extraction/claim'
import type { DatedEvent } from '@/lib/extraction/reference/reference-facts'
import { tokenise } from '@/lib/extraction/tokens/tokens'
import { readEdtf, type DayRange } from './calendar'
import { once } from './once'

interface EventDays {
  start: DayRange
  end: DayRange | undefined
}

/** The reference facts stay the same from article to article. */
const DAYS = new WeakMap<DatedEvent, EventDays | { start?: undefined }>()

/** The days of an event; one that goes on has no last day, and only its first day is given. */
export function eventDays(event: DatedEvent): EventDays | undefined {
  const known = DAYS.get(event) ?? readDays(event)
  DAYS.set(event, known)
  return known.start && known
}

function readDays(event: DatedEvent): EventDays | { start?: undefined } {
  const start = readEdtf(event.date ?? event.from ?? '')
  return start ? { start, end: event.date === undefined ? readEdtf(event.to ?? '') : start } : {}
}

export function namesOf(event: DatedEvent): string[] {
  return [event.name, ...event.aliases].filter((name) => name.length > 3)
}

/** A name by which an event may be called in a text. */
interface EventName {
  event: DatedEvent
  name: string
  /** Events and their names in the order in which the facts list them. */
  order: number
}

const BY_FIRST_WORD = new WeakMap<readonly DatedEvent[], Map<string, EventName[]>>()

function namesByFirstWord(events: readonly DatedEvent[]): Map<string, EventName[]> {
  const known = BY_FIRST_WORD.get(events)
  if (known) return known
  const names = events.flatMap((event) => namesOf(event).map((name) => ({ event, name: name.toLowerCase() })))
  const byWord = Map.groupBy(
    names.map((one, order) => ({ ...one, order })),
    ({ name }) => tokenise(name)[0]?.lower ?? '',
  )
  BY_FIRST_WORD.set(events, byWord)
  return byWord
}

/** Where the text names events of the reference facts, in the order of the facts, then of the text. */
export const eventsNamed = once(({ text, document, reference }): readonly (EventName & { place: Span })[] => {
  const byWord = namesByFirstWord(reference.events)
  const found: (EventName & { place: Span })[] = []
  for (const { lower, start } of document.tokens)
    for (const one of byWord.get(lower) ?? []) {
      const end = start + one.name.length
      if (text.slice(start, end).toLowerCase() === one.name) found.push({ ...one, place: { start, end } })
    }
  return found.sort((a, b) => a.order - b.order || a.place.start - b.place.start)
})

/** A name of an event, split into what kind of thing it is and the proper names in it. */
export function partsOf(name: string): { kinds: string[]; names: string[] } {
  const words = name.match(/[\p{L}\p{N}-]+/gu) ?? []
  const proper = words.filter((word) => /^\p{Lu}/u.test(word))
  return { kinds: words.filter((word) => !/^\p{Lu}/u.test(word) && word.length > 2), names: proper }
}
