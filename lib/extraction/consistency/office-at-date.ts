import { meet, sayDay, sayRange, type DayRange } from './calendar'
import type { Finding, Rule } from './conflict'
import { namedOffices, termDays, type NamedOffice } from './offices-named'
import { sentenceAt, within, type Reading } from './reading'

/** A person in an office at a date at which, by the reference facts, they did not hold it. */
export const officeAtDate: Rule = (reading) => {
  const found: Finding[] = []
  const told = new Set<string>()
  for (const named of namedOffices(reading)) {
    const finding = named.terms.length > 0 ? outOfTerm(reading, named) : otherHolder(reading, named)
    const key = `${named.office[0]?.office ?? ''}|${named.office[0]?.jurisdiction ?? ''}|${named.mention.claim}`
    if (finding && !told.has(key)) found.push(finding)
    if (finding) told.add(key)
  }
  return found
}

function outOfTerm(reading: Reading, named: NamedOffice): Finding | undefined {
  const days = datesFor(reading, named)
  const terms = named.terms.map(termDays).filter((term) => term !== undefined)
  const news = days[0]
  if (!news || terms.length === 0) return undefined
  if (named.courtesy && terms.every((term) => term.last < news.first)) return undefined
  // A fortnight's grace: articles call people by an office they were just elected to or have just left.
  const fits = (day: DayRange) => terms.some((term) => meet(day, { first: term.first - 14, last: term.last + 14 }))
  if (days.some(fits)) return undefined
  const [term] = named.terms
  const then = holderAt(named, news)
  return {
    rule: 'office-at-date',
    severity: 'high',
    sides: [[{ start: named.start, end: named.end }], ...dateSide(reading, news)],
    why:
      `${term?.holder ?? ''} was ${sayOffice(named)} ${terms.map(sayTerm).join(' and ')}, ` +
      `not on ${sayRange(news)}${then ? `, when it was ${then}` : ''}.`,
    ...(term
      ? { suggestion: `Check the date, or whether the office should read “former”. Source: ${term.source}.` }
      : {}),
  }
}

/** The facts know the office at that time; before their first term, they say nothing of who held it. */
function isCovered(named: NamedOffice, day: DayRange): boolean {
  return named.office.some((term) => (termDays(term)?.first ?? Infinity) <= day.last)
}

/** The title is of a known office, with its state named, but the facts know someone else in it. */
function otherHolder(reading: Reading, named: NamedOffice): Finding | undefined {
  const checked = reading.reference.checkedUntil
  const days = datesFor(reading, named)
  const [news] = days
  if (!news || days.length > 1 || !isCovered(named, news) || checked === undefined || sayIso(news.last) > checked)
    return undefined
  if (!named.mention.text.includes(' ') || named.office.some((term) => term.shared)) return undefined
  const holder = holderAt(named, news)
  if (!holder || sharesName(holder, named.mention.text)) return undefined
  return {
    rule: 'office-at-date',
    severity: 'medium',
    sides: [[{ start: named.start, end: named.end }], ...dateSide(reading, news)],
    why: `On ${sayRange(news)} the ${sayOffice(named)} was ${holder}; the reference facts do not know ${named.mention.text} in that office.`,
  }
}

function sharesName(a: string, b: string): boolean {
  const parts = new Set(a.toLowerCase().split(/[ -]/))
  return b
    .toLowerCase()
    .split(/[ -]/)
    .some((part) => parts.has(part))
}

function sayIso(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}

/** The day of the news first, then the dates of the sentence and paragraph: a person may be spoken of in their own time. */
function datesFor(reading: Reading, named: NamedOffice): DayRange[] {
  const own = sentenceAt(reading, named.start)
  const tied = within(reading.dates, own ?? named).find(
    (date) =>
      date.absolute && date.end <= named.start && /^,? when (?:the )?$/.test(reading.text.slice(date.end, named.start)),
  )
  // "in August 2024, when Canadian Prime Minister …": no other day is meant.
  if (tied) return [tied.range]
  const near = reading.sentences.filter(
    (sentence) => own && sentence.paragraph === own.paragraph && sentence.start <= own.start,
  )
  const background = near
    .slice(-6)
    .flatMap((sentence) => within(reading.dates, sentence))
    .filter((date) => date.start !== reading.newsDate?.place?.start)
  return [...(reading.newsDate ? [reading.newsDate.range] : []), ...background.map((date) => date.range)]
}

/** The words that give the day: the tied date's own, or those of the day of the news. */
function dateSide(reading: Reading, day: DayRange) {
  const tied = reading.dates.find((date) => date.range === day)
  const sentence = tied && sentenceAt(reading, tied.start)
  if (sentence) return [within(reading.dates, sentence).map(({ start, end }) => ({ start, end }))]
  return reading.newsDate?.place ? [[reading.newsDate.place]] : []
}

function holderAt(named: NamedOffice, day: DayRange): string | undefined {
  const holders = named.office.filter((term) => {
    const days = termDays(term)
    return days !== undefined && days.first <= day.first && days.last >= day.last
  })
  return holders.length === 1 ? holders[0]?.holder : undefined
}

function sayOffice(named: NamedOffice): string {
  const [term] = named.office
  const of = term?.jurisdiction && !term.office.includes(' of ') ? ` (${term.jurisdiction})` : ''
  return `${term?.office ?? ''}${of}`
}

function sayTerm(term: DayRange): string {
  return term.last > 1_000_000 ? `from ${sayDay(term.first)}` : `from ${sayDay(term.first)} to ${sayDay(term.last)}`
}
