import type { CorrectionType } from '@/lib/domain/corrections/correction'
import { CORRECTION_TYPES } from '@/lib/domain/corrections/correction'
import { startOfDay } from '@/lib/domain/newsroom/newsroom'
import { isWellFormed } from '@/lib/domain/text/words'

export const FILTER_FIELDS = ['q', 'type', 'section', 'from', 'to', 'before', 'after'] as const
type Field = (typeof FILTER_FIELDS)[number]

/** What a reader asks the corrections page for; null asks for all. */
export interface Filter {
  q: string | null
  type: CorrectionType | null
  section: string | null
  from: Date | null
  /** The first moment that is no longer asked for. */
  until: Date | null
  place: Place | null
}

/** Where a page of the list begins or ends: at an entry's number, which is not on it. */
export type Place = { before: number } | { after: number }

export interface ReadFilter {
  filter: Filter
  /** As it stands in the form again. */
  typed: Record<Field, string>
  /** A sentence for each value that was ignored. */
  ignored: string[]
}

/** The first moment of a year, month or day, or of the one after it; null when it is no such thing. */
function edge(text: string, timeZone: string, after: 0 | 1): Date | null {
  const [, year = '', month, day] = /^([1-9]\d{3})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? []
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  if (year === '') return null
  if (month === undefined) return startOfDay(y + after, 1, 1, timeZone)
  if (m < 1 || m > 12) return null
  if (day === undefined) return startOfDay(y, m + after, 1, timeZone)
  const days = new Date(Date.UTC(y, m, 0)).getUTCDate()
  return d < 1 || d > days ? null : startOfDay(y, m, d + after, timeZone)
}

/** Reads a GET form that anybody may have written by hand: what can't be used is ignored, and said. */
export function readFilter(
  query: URLSearchParams,
  { timeZone, sections }: { timeZone: string; sections: readonly string[] },
): ReadFilter {
  const ignored: string[] = []
  const given = (field: Field): string => {
    const [text = '', ...more] = query.getAll(field)
    if (more.length === 0 && text.length <= 200 && isWellFormed(text)) return text.trim()
    ignored.push(`What was given for “${field}” can’t be used, so it was left out.`)
    return ''
  }
  const typed = Object.fromEntries(FILTER_FIELDS.map((field) => [field, given(field)])) as Record<Field, string>
  const read = <Value>(field: Field, parse: (text: string) => Value | null, sentence: string): Value | null => {
    if (typed[field] === '') return null
    const value = parse(typed[field])
    if (value !== null) return value
    ignored.push(sentence)
    typed[field] = ''
    return null
  }
  const type = read(
    'type',
    (text) => CORRECTION_TYPES.find((one) => one === text) ?? null,
    'There is no such type, so all types are shown.',
  )
  const section = read(
    'section',
    (text) => (sections.includes(text) ? text : null),
    'No entry is from that section, so all sections are shown.',
  )
  let from = read(
    'from',
    (text) => edge(text, timeZone, 0),
    '“From” is not a month or a day such as 2026-01, so it was left out.',
  )
  let until = read(
    'to',
    (text) => edge(text, timeZone, 1),
    '“To” is not a month or a day such as 2026-03, so it was left out.',
  )
  if (from && until && from >= until) {
    ignored.push('“From” is later than “To”, so both were left out.')
    from = until = null
  }
  const number = (text: string) => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : null)
  const nowhere = 'There is no such page; this is the first one.'
  const before = read('before', number, nowhere)
  const after = read('after', (text) => (before === null ? number(text) : null), nowhere)
  const place = before !== null ? { before } : after !== null ? { after } : null
  return { filter: { q: typed.q || null, type, section, from, until, place }, typed, ignored }
}

/** The address of the page at this place of the list with this filter; what asks for nothing is left out. */
export function filterPath(typed: Record<Field, string>, place: Place | null): string {
  const query = new URLSearchParams()
  for (const field of FILTER_FIELDS)
    if (field !== 'before' && field !== 'after' && typed[field]) query.set(field, typed[field])
  for (const [field, number] of Object.entries(place ?? {})) query.set(field, String(number))
  return query.size > 0 ? `/corrections?${query}` : '/corrections'
}
