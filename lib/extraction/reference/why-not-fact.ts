import { isBlank } from '@/lib/text/blank'
import { readEdtf, sayDay, type DayRange } from '@/lib/extraction/consistency/calendar'
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

/** Why a term cannot stand beside the others: somebody else (or the same person) holds a single-holder office then. */
export function whyNotBeside(term: OfficeTerm, others: readonly OfficeTerm[]): string | null {
  const days = daysOf(term)
  if (!days || term.shared) return null
  const other = others.find(
    (one) => one !== term && !one.shared && sameOffice(one, term) && overlaps(days, daysOf(one)),
  )
  return other ? `Overlaps with ${other.holder}, in office from ${sayDay(readEdtf(other.from)?.first ?? 0)}.` : null
}

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
      const days = daysOf(term)
      return next && days && overlaps(days, daysOf(next)) ? [[term, next]] : []
    })
  })
}

function officeKey({ office, jurisdiction }: OfficeTerm): string {
  return `${office.toLowerCase()}|${(jurisdiction ?? '').toLowerCase()}`
}

function sameOffice(a: OfficeTerm, b: OfficeTerm): boolean {
  return officeKey(a) === officeKey(b)
}

function daysOf(term: OfficeTerm): { from: DayRange; to: DayRange | undefined; first: number } | undefined {
  const from = readEdtf(term.from)
  return from && { from, to: term.to === undefined ? undefined : readEdtf(term.to), first: from.first }
}

/** Handing over on one day is no overlap, nor are two terms that meet in a month or year given no finer. */
function overlaps(a: NonNullable<ReturnType<typeof daysOf>>, b: ReturnType<typeof daysOf>): boolean {
  if (!b) return false
  const endsAfter = (one: typeof a, start: DayRange) => one.to === undefined || one.to.first > start.last
  return endsAfter(a, b.from) && endsAfter(b, a.from)
}
