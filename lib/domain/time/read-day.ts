import type { Day } from './day'
import { addDays, isDay } from './day'

type Part = 'day' | 'month' | 'year'

/** In which order a locale writes the parts of a date in figures: 06/03/2026 is 6 March, or June 3. */
function orderIn(locale: string): Part[] {
  const parts = new Intl.DateTimeFormat(locale, {
    calendar: 'gregory',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  })
  return parts
    .formatToParts(0)
    .flatMap(({ type }) => (type === 'day' || type === 'month' || type === 'year' ? [type] : []))
}

const plain = (word: string) =>
  word
    .normalize('NFKD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase()

interface MonthName {
  month: number
  name: string
  short: boolean
}

const names = new Map<string, MonthName[]>()

/** A language's names of the months, in full and short, alone and (where many languages bend them: marca) beside a day. */
function monthsIn(language: string): MonthName[] {
  const known = names.get(language)
  if (known) return known
  const found: MonthName[] = []
  for (const width of ['long', 'short'] as const)
    for (const day of [undefined, 'numeric'] as const) {
      const format = new Intl.DateTimeFormat(language, { timeZone: 'UTC', month: width, ...(day && { day }) })
      for (let month = 1; month <= 12; month++) {
        const parts = format.formatToParts(Date.UTC(2001, month - 1, 15))
        const name = plain(parts.find(({ type }) => type === 'month')?.value ?? '')
        found.push({ month, name, short: width === 'short' })
      }
    }
  names.set(language, found)
  return found
}

/** The month that a word names in the locale or in English, in full or short; null when it names none, or more than one. */
function monthNamed(word: string, locale: string): number | null {
  const sought = plain(word)
  if (sought.length < 3) return null
  const fits = ({ name, short }: MonthName) => name === sought || (!short && name.startsWith(sought))
  const named = [
    ...new Set(
      [locale, 'en']
        .flatMap(monthsIn)
        .filter(fits)
        .map(({ month }) => month),
    ),
  ]
  return named.length === 1 ? (named[0] ?? null) : null
}

function dayFrom(year: number, month: number, day: number): Day | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isDay(text) ? text : null
}

const yearOf = (figures: string | undefined, today: Day) =>
  figures === undefined ? Number(today.slice(0, 4)) : figures.length === 2 ? 2000 + Number(figures) : Number(figures)

/**
 * The day that somebody typed: 2026-03-06, 6 March 2026, March 6, 6/3/2026 in the locale's order, today, yesterday, tomorrow. Without a year it
 * is this one. Null when it is no day.
 */
export function readDay(typed: string, locale: string, today: Day): Day | null {
  const text = typed.trim()
  if (isDay(text)) return text
  const near = { yesterday: -1, today: 0, tomorrow: 1 }[text.toLowerCase()]
  if (near !== undefined) return addDays(today, near)
  const figures = /^(\d{1,4})[\s./-]+(\d{1,2})(?:[\s./-]+(\d{4}|\d{2}))?\.?$/.exec(text)
  if (figures) {
    const [, first = '', second, third] = figures
    const order = first.length === 4 ? (['year', 'month', 'day'] as Part[]) : orderIn(locale)
    const kept = third === undefined ? order.filter((part) => part !== 'year') : order
    const given = Object.fromEntries(kept.map((part, place) => [part, [first, second, third][place]]))
    return dayFrom(yearOf(given['year'], today), Number(given['month']), Number(given['day']))
  }
  const words =
    /^(?:\p{L}+,?\s+)?(?:(\d{1,2})(?:st|nd|rd|th|\.)?\s*(?:de\s+)?(\p{L}[\p{L}\p{M}]*)\.?|(\p{L}[\p{L}\p{M}]*)\.?\s+(\d{1,2})(?:st|nd|rd|th)?)(?:,?\s*(?:de\s+)?(\d{4}))?$/u
  const [, before, after, ahead, behind, year] = words.exec(text) ?? []
  const month = monthNamed(after ?? ahead ?? '', locale)
  return month === null ? null : dayFrom(yearOf(year, today), month, Number(before ?? behind))
}

/** A day and a time that somebody typed, as 2026-03-06T17:30: the day as above, then 17:30, 17.30, 5 pm or 5:30 pm. Null when it is neither. */
export function readLocalTime(typed: string, locale: string, today: Day): string | null {
  const [, date = '', hours = '', minutes = '00', half] =
    /^(.*?)[\s,T]*(?:at\s+)?(\d{1,2})(?:[:.](\d\d))?\s*([ap])?\.?\s*m?\.?$/iu.exec(typed.trim()) ?? []
  const day = date.trim() === '' ? today : readDay(date, locale, today)
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours)
  if (day === null || hours === '' || hour > 23 || Number(minutes) > 59) return null
  return `${day}T${String(hour).padStart(2, '0')}:${minutes}`
}
