import type { Day } from '@/lib/domain/time/day'
import { asDay, isDay } from '@/lib/domain/time/day'
import { readDay } from '@/lib/domain/time/read-day'
import type { Attributes } from './markup'

/** Names under which pages say in their head when they were published: Open Graph, schema.org, Dublin Core, and those of large systems. */
const META = new Set([
  'article:published_time',
  'og:published_time',
  'datepublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.date',
  'dcterms.issued',
  'pubdate',
  'publishdate',
  'sailthru.date',
  'parsely-pub-date',
])

const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})?$/i
const IN_WORDS = /\d{1,2}(?:st|nd|rd|th|\.)?\s+\p{L}{3,}\.?,?\s+\d{4}|\p{L}{3,}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}/u

/** Any day: a year is asked for in the words, so that it is read alone. */
const NO_DAY = asDay('2000-01-01')

/**
 * When something was published, as a page or a file writes it: a day (“2026-11-16”, “16 November 2026”) or, where the zone decides
 * which day it is, a moment in ISO 8601 and UTC. Null for all else: 3/4/2026 may be either of two days.
 */
export function publishedIn(said: string): string | null {
  const text = said.trim()
  if (isDay(text)) return text
  const [, day = '', clock = '', zone] = MOMENT.exec(text) ?? []
  if (isDay(day)) {
    // A zone other than UTC is where it was published: the day there is the one that is written.
    if (zone?.toUpperCase() !== 'Z') return day
    const at = new Date(`${day}T${clock}Z`)
    return Number.isNaN(at.getTime()) ? null : at.toISOString()
  }
  const words = IN_WORDS.exec(text)?.[0].replace(/,/g, ' ').replace(/\s+/g, ' ')
  return words === undefined ? null : readDay(words, 'en-GB', NO_DAY)
}

const SAYS_CHANGED =
  /\b(?:updated|modified|changed|corrected|aktualisiert|geändert|modifié|actualizad[oa]|aggiornato)\b/iu
const SAYS_PUBLISHED = /\b(?:published|posted|first|veröffentlicht|publié|publicad[oa]|pubblicato)\b/iu

/** The day or moment in a line that says when a page was published; none where it says only when it was changed. */
export function publishedOf(line: string, datetime: string | undefined): string | null {
  if (SAYS_CHANGED.test(line) && !SAYS_PUBLISHED.test(line)) return null
  return (datetime === undefined ? null : publishedIn(datetime)) ?? publishedIn(line)
}

const LINKED_DATA = /"datePublished"\s*:\s*"([^"\\]{8,40})"/

/** What the head of a page, and data within it, say of its day of publication; the first that can be read counts. */
export class PublicationDay {
  found: string | null = null

  element(name: string, attributes: Attributes): void {
    const names = [attributes['property'], attributes['name'], attributes['itemprop']]
    const isMeta = name === 'meta' && names.some((one) => META.has(one?.toLowerCase() ?? ''))
    const isTime = name === 'time' && attributes['itemprop'] === 'datePublished'
    if (isMeta || isTime) this.say(attributes['content'] ?? attributes['datetime'])
  }

  script(words: string): void {
    this.say(LINKED_DATA.exec(words)?.[1])
  }

  private say(said: string | undefined): void {
    if (said !== undefined) this.found ??= publishedIn(said)
  }
}

/** The day of publication by a newsroom’s clock; `published` is as `publishedIn` answers it. */
export function dayOfPublication(published: string, dayOfMoment: (moment: string) => Day): Day {
  return isDay(published) ? published : dayOfMoment(published)
}
