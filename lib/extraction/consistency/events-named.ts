import type { DatedEvent } from '@/lib/extraction/reference/reference-facts'
import { readEdtf, type DayRange } from './calendar'

/** The days of an event; one that goes on has no last day, and only its first day is given. */
export function eventDays(event: DatedEvent): { start: DayRange; end: DayRange | undefined } | undefined {
  const start = readEdtf(event.date ?? event.from ?? '')
  if (!start) return undefined
  return { start, end: event.date === undefined ? readEdtf(event.to ?? '') : start }
}

export function namesOf(event: DatedEvent): string[] {
  return [event.name, ...event.aliases].filter((name) => name.length > 3)
}

/** A name of an event, split into what kind of thing it is and the proper names in it. */
export function partsOf(name: string): { kinds: string[]; names: string[] } {
  const words = name.match(/[\p{L}\p{N}-]+/gu) ?? []
  const proper = words.filter((word) => /^\p{Lu}/u.test(word))
  return { kinds: words.filter((word) => !/^\p{Lu}/u.test(word) && word.length > 2), names: proper }
}
