import { isBlank } from '@/lib/text/blank'
import { readEdtf, sayDay } from '@/lib/extraction/consistency/calendar'
import type { DatedEvent, OfficeTerm } from './reference-facts'

const EARLIEST = readEdtf('1000')?.first ?? 0
const LATEST = readEdtf('2200')?.last ?? 0
const LONGEST_TEXT = 300
const MOST_ALIASES = 50

/** Why these words are no date for a fact, or null: a day, month or year in EDTF, between 1000 and 2200. */
function whyNotDate(label: string, value: string): string | null {
  if (/^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$/.test(value)) {
    const [day = '', month = '', year = ''] = value.split(/[/.]/)
    const full = year.length === 2 ? `20${year}` : year
    return `${label}: “${value}” can be read in two ways. Write ${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}.`
  }
  const range = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value) ? readEdtf(value) : undefined
  if (!range) return `${label}: “${value}” is no date. Write it as 2023-06-12, 2023-06 or 2023.`
  return range.first < EARLIEST || range.last > LATEST
    ? `${label}: “${value}” is outside the years 1000 to 2200.`
    : null
}

function whyNotText(label: string, value: string): string | null {
  return isBlank(value) ? `${label} is empty.` : whyNotSoLong(label, value)
}

function whyNotSoLong(label: string, value = ''): string | null {
  return value.length > LONGEST_TEXT ? `${label} is longer than ${LONGEST_TEXT} characters.` : null
}

function whyNotAliases(aliases: readonly string[] = []): string | null {
  if (aliases.length > MOST_ALIASES) return `Also called has more than ${MOST_ALIASES} names.`
  return aliases.map((alias) => whyNotSoLong('Also called', alias)).find((why) => why !== null) ?? null
}

/** Why a term cannot be kept as it is, or null. What it overlaps with is `whyNotBeside`'s question. */
export function whyNotTerm(term: OfficeTerm): string | null {
  return (
    whyNotText('Person', term.holder) ??
    whyNotText('Office', term.office) ??
    whyNotSoLong('Jurisdiction', term.jurisdiction) ??
    whyNotAliases(term.aliases) ??
    whyNotText('Source', term.source) ??
    whyNotDate('From', term.from) ??
    (term.to === undefined ? null : whyNotUntil(term.from, term.to))
  )
}

function whyNotUntil(from: string, to: string): string | null {
  const why = whyNotDate('Until', to)
  if (why) return why
  return (readEdtf(to)?.last ?? 0) < (readEdtf(from)?.first ?? 0) ? 'Until is before From.' : null
}

/** Why an event cannot be kept as it is, or null. */
export function whyNotEvent(event: DatedEvent): string | null {
  const text = whyNotText('Event', event.name) ?? whyNotAliases(event.aliases) ?? whyNotText('Source', event.source)
  if (text) return text
  if ((event.date === undefined) === (event.from === undefined)) return 'An event has either a date or a from.'
  if (event.date !== undefined) return whyNotEventDate(event.date)
  const why = whyNotDate('From', event.from ?? '')
  return why ?? (event.to === undefined ? null : whyNotUntil(event.from ?? '', event.to))
}

/** An event's date may also be a stretch: 2014-02-20/2014-03-21. */
function whyNotEventDate(date: string): string | null {
  const [first = '', last, ...more] = date.split('/')
  if (more.length > 0) return `Date: “${date}” is no date.`
  return whyNotDate('Date', first) ?? (last === undefined ? null : whyNotUntil(first, last))
}

/** Offices with whoever holds them, to be asked of many terms: each office is looked through by itself, its dates read once. */
export interface Offices {
  /** Why a term cannot stand beside those there: somebody else (or the same person) holds a single-holder office then. */
  whyNot: (term: OfficeTerm) => string | null
  add: (term: OfficeTerm) => void
}

interface Held {
  key: string
  holder: string
  days: Days
}

/** Who holds what. A term that would replace one of these (`termKey`) is not held against it. */
export function officesOf(terms: readonly OfficeTerm[], { replaceable = false } = {}): Offices {
  const held = new Map<string, Held[]>()
  const add = (term: OfficeTerm) => {
    const days = daysOf(term)
    if (!days || term.shared) return
    const here = held.get(officeKey(term)) ?? []
    if (here.push({ key: termKey(term), holder: term.holder, days }) === 1) held.set(officeKey(term), here)
  }
  for (const term of terms) add(term)
  const whyNot = (term: OfficeTerm) => {
    const days = daysOf(term)
    if (!days || term.shared) return null
    const own = replaceable ? termKey(term) : null
    const other = held.get(officeKey(term))?.find((one) => overlaps(days, one.days) && one.key !== own)
    return other ? `Overlaps with ${other.holder}, in office from ${sayDay(other.days.first)}.` : null
  }
  return { whyNot, add }
}

/** Two terms with one key are the same term: one may replace the other. */
export const termKey = ({ holder, office, jurisdiction, from }: OfficeTerm): string =>
  JSON.stringify([holder, office, jurisdiction ?? '', from]).toLowerCase()

/** Pairs of terms that cannot both be right, for a whole list. */
export function overlappingTerms(terms: readonly OfficeTerm[]): [OfficeTerm, OfficeTerm][] {
  const byOffice = Map.groupBy(
    terms.filter((term) => !term.shared),
    officeKey,
  )
  return [...byOffice.values()].flatMap((list) => {
    const sorted = list.toSorted((a, b) => (daysOf(a)?.first ?? 0) - (daysOf(b)?.first ?? 0))
    return sorted.flatMap((term, i): [OfficeTerm, OfficeTerm][] => {
      const next = sorted[i + 1]
      const [days, after] = [daysOf(term), next && daysOf(next)]
      return next && days && after && overlaps(days, after) ? [[term, next]] : []
    })
  })
}

function officeKey({ office, jurisdiction }: OfficeTerm): string {
  return `${office.toLowerCase()}|${(jurisdiction ?? '').toLowerCase()}`
}

/** When somebody holds an office, in days as `readEdtf` counts them: no ranges, since thousands are compared with thousands. */
interface Days {
  first: number
  /** The last day on which it may have begun. */
  begun: number
  /** The first day on which it may have ended; endless while in office. */
  ends: number
}

function daysOf(term: OfficeTerm): Days | undefined {
  const from = readEdtf(term.from)
  const to = term.to === undefined ? undefined : readEdtf(term.to)
  return from && { first: from.first, begun: from.last, ends: to?.first ?? Infinity }
}

/** Handing over on one day is no overlap, nor are two terms that meet in a month or year given no finer. */
const overlaps = (a: Days, b: Days) => a.ends > b.begun && b.ends > a.begun
