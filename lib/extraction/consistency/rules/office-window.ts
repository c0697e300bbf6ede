import { meet, sayDay, type DayRange } from '@/lib/extraction/consistency/calendar'
import type { Rule } from '@/lib/extraction/consistency/conflict'
import { isUnchecked, namedOffices, termDays, type NamedOffice } from '@/lib/extraction/consistency/offices-named'
import { sentenceAt, within, type Reading } from '@/lib/extraction/consistency/reading'

/** The offices named, taken together: days on which all their holders held them, if there are any at all. */
export const officeWindow: Rule = (reading) => {
  if (reading.newsDate && isUnchecked(reading, reading.newsDate.range)) return []
  const offices = presentOffices(reading)
  if (offices.length < 2) return []
  const windows = offices.map((named) => named.terms.map(termDays).filter((term) => term !== undefined))
  const together = windows.reduce((open, terms) => open.flatMap((a) => terms.flatMap((b) => overlap(a, b))))
  const sides = offices.map(({ start, end }) => [{ start, end }])
  const names = offices.map((named) => named.terms[0]?.holder ?? '').join(', ')
  if (together.length === 0)
    return [
      {
        rule: 'office-window',
        severity: 'high',
        sides,
        why: `There is no day on which ${names} all held the offices they have here.`,
      },
    ]
  const news = reading.newsDate
  if (!news?.place || together.some((window) => meet(news.range, window))) return []
  const outside = windows.filter((terms) => !terms.some((term) => meet(news.range, term)))
  // One office outside the date is the other rule's finding; two or more speak against the date itself.
  if (outside.length < 2) return []
  const said = together.map(
    (window) => `from ${sayDay(window.first)}${window.last > 1_000_000 ? '' : ` to ${sayDay(window.last)}`}`,
  )
  return [
    {
      rule: 'office-window',
      severity: 'medium',
      sides: [[news.place], ...sides],
      why: `Taken together, the offices of ${names} fit only ${said.join(' or ')}; the text is set on ${sayDay(news.range.first)}.`,
      suggestion: 'The date is likelier to be wrong than all of the offices.',
    },
  ]
}

/** One entry per person and office, and only where no date of its own sentence sets it in another time. */
function presentOffices(reading: Reading): NamedOffice[] {
  const byPerson = new Map<string, NamedOffice>()
  for (const named of namedOffices(reading)) {
    const sentence = sentenceAt(reading, named.start)
    const dated =
      sentence && within(reading.dates, sentence).some((date) => date.start !== reading.newsDate?.place?.start)
    const news = reading.newsDate?.range
    const ended = named.terms.every((term) => (termDays(term)?.last ?? Infinity) < (news?.first ?? Infinity))
    if (named.terms.length === 0 || named.title.then || dated || (named.courtesy && ended)) continue
    const key = `${named.terms[0]?.holder ?? ''}|${named.terms[0]?.office ?? ''}`
    if (!byPerson.has(key)) byPerson.set(key, named)
  }
  return [...byPerson.values()]
}

function overlap(a: DayRange, b: DayRange): DayRange[] {
  const both = { first: Math.max(a.first, b.first), last: Math.min(a.last, b.last) }
  return both.first <= both.last ? [both] : []
}
