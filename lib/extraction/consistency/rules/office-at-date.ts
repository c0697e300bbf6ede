import { meet, sayDay, sayRange, type DayRange } from '@/lib/extraction/consistency/calendar'
import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import { isUnchecked, namedOffices, termDays, type NamedOffice } from '@/lib/extraction/consistency/offices-named'
import { sentenceAt, within, type Reading } from '@/lib/extraction/consistency/reading'

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
  if (named.title.then && days.length !== 1) return undefined
  const terms = named.terms.map(termDays).filter((term) => term !== undefined)
  const news = days[0]
  if (!news || terms.length === 0 || isUnchecked(reading, news)) return undefined
  if (isCourtesy(reading, named, terms, news)) return undefined
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

/** Reports or does something, on the day of the news. */
const ACTS = /^ (?:said|told|signed|announced|ordered|met|spoke|will|vetoed|welcomed)\b/
const DOES =
  /^(?:['’]s)? (?:(?:has|had|was|is|said|told|met|held|spoke|made|took|gave|went|won|put|sent)\b|\p{Ll}+(?:ed|s)\b)/u

/**
 * "President Bush" of a former president, whom the title alone is no office; "Enter President Lind" of a candidate. Not
 * where a full name stands beside what was done on a day of the news.
 */
function isCourtesy(reading: Reading, named: NamedOffice, terms: readonly DayRange[], news: DayRange): boolean {
  if (!named.courtesy) return false
  const after = reading.text.slice(named.mention.end, named.mention.end + 20)
  if (terms.every((term) => term.first > news.last)) return !DOES.test(after)
  const ended = terms.every((term) => term.last < news.first)
  const own = sentenceAt(reading, named.start)
  const today = within(reading.dates, own ?? named).some(
    ({ range }) => range.last - range.first < 7 && meet(range, { first: news.first - 7, last: news.last + 7 }),
  )
  return ended && !(today && named.mention.text.includes(' ') && ACTS.test(after))
}

/** The facts know the office at that time; before their first term, they say nothing of who held it. */
function isCovered(named: NamedOffice, day: DayRange): boolean {
  return named.office.some((term) => (termDays(term)?.first ?? Infinity) <= day.last)
}

/** The title is of a known office, with its state named, but the facts know someone else in it. */
function otherHolder(reading: Reading, named: NamedOffice): Finding | undefined {
  const days = datesFor(reading, named)
  const [news] = days
  if (!news || days.length > 1 || !isCovered(named, news) || isUnchecked(reading, news)) return undefined
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

/** The day of the news first, then the dates of the sentence and paragraph: a person may be spoken of in their own time. */
function datesFor(reading: Reading, named: NamedOffice): DayRange[] {
  const own = sentenceAt(reading, named.start)
  const dates = within(reading.dates, own ?? named).filter((date) => date.absolute)
  const tied = dates.find((date) => isTied(reading, named, own?.start ?? named.start, date))
  if (tied) return [tied.range]
  if (named.title.then) return dates.map(({ range }) => range)
  const near = reading.sentences.filter(
    (sentence) => own && sentence.paragraph === own.paragraph && sentence.start <= own.start,
  )
  const background = near
    .slice(-6)
    .flatMap((sentence) => within(reading.dates, sentence))
    .filter((date) => date.start !== reading.newsDate?.place?.start)
  return [...(reading.newsDate ? [reading.newsDate.range] : []), ...background.map((date) => date.range)]
}

/** What only somebody in office does. */
const OF_OFFICE =
  '(?:hosted|hosts|welcomed|received|signed|vetoed|ratified|appointed|dismissed|sacked|nominated|addressed|chaired|ordered|decreed|dissolved|declared)'
const DOES_IN_OFFICE = new RegExp(`^,? ${OF_OFFICE}\\b`)
const DOES_ON = new RegExp(
  `^,? ${OF_OFFICE}\\b(?: (?!who\\b|which\\b|that\\b|when\\b|after\\b|before\\b|since\\b)[\\p{L}’'-]+){1,8} (?:in|on) $`,
  'u',
)

/**
 * No other day than this one is meant: "in August 2024, when Canadian Prime Minister …", "In May 2023, Japan’s prime
 * minister hosted …", "the chancellor signed the treaty on 16 June 2022".
 */
function isTied(reading: Reading, named: NamedOffice, start: number, date: { start: number; end: number }): boolean {
  const between = reading.text.slice(date.end, named.start)
  if (date.end <= named.start && /^,? when (?:the )?$/.test(between)) return true
  const does = reading.text.slice(named.mention.end, named.mention.end + 110)
  const opens = /^(?:Back )?(?:In|On)(?: early| late| mid-?)? ?$/.test(reading.text.slice(start, date.start))
  if (date.end <= named.start && opens && /^,? (?:the )?$/.test(between)) return DOES_IN_OFFICE.test(does)
  return date.start > named.mention.end && DOES_ON.test(reading.text.slice(named.mention.end, date.start))
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
