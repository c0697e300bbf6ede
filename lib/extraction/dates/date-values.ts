import { dayNumber, edtf, edtfDay, exists, parseDay, type Day } from './calendar'
import { fixedDay } from './date-holidays'
import { relativeValue } from './date-relative-values'
import { type DateValue, SEASONS } from './date-seasons'
import { Gram } from '@/lib/extraction/tokens/grammar-words'
import { tellingOf, type Telling } from './date-tense'
import type { Document } from '@/lib/extraction/tokens/document'
import { lendYears, yearIn } from './date-lending'
import type { Mention } from '@/lib/extraction/tokens/mention'
import { readQuantity } from '@/lib/extraction/amounts/quantity'
import { Shape, type Token } from '@/lib/extraction/tokens/tokens'
import { NO_SUCH_DAY } from '@/lib/text/no-such-day'

const RANKS: Record<string, number> = { first: 1, second: 2, third: 3, fourth: 4, final: 4 }
const DECADES = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ')

/**
 * Gives date mentions their EDTF value where one can be known, and names the rule where `publishedAt` (YYYY-MM-DD) was needed.
 * `yearAt` is the year that stands beside a token apart from its sentence: in the head of its table's column.
 */
export function addDateValues(
  document: Document,
  dates: Mention[],
  publishedAt: string | undefined,
  yearAt: (token: number) => number | undefined = () => undefined,
): void {
  const { tokens } = document
  const published = parseDay(publishedAt)
  for (const date of dates) {
    if (date.sub === 'vague' || date.sub === 'repeated') continue
    const words = tokens.slice(date.first, date.last)
    const value = valueOf(words, published, published && tellingOf(document, date.first), yearAt(date.first))
    if (value) {
      const roughly =
        words.some((word) => /^(?:early|late|mid)$/.test(word.lower)) &&
        /^\d{4}/.test(value.value) &&
        !value.value.includes('/')
      date.value = roughly ? `${value.value}~` : value.value
      if (value.why) date.why = value.why
      if (value.sub) date.sub = value.sub
    }
    if (date.sub === 'edge' || date.sub === 'month') date.sub = 'date'
    if (date.sub === 'quarter') date.sub = 'fiscal'
  }
  if (published) lendYears(document, dates, published)
  dates.filter(({ value }) => namesNoDay(value)).forEach(withoutValue)
}

/** "29 February" of a year without one: of a day that isn't in the calendar nobody can say which was meant. */
function namesNoDay(value: string | undefined): boolean {
  const days = value?.match(/(?:\d{4}|XXXX)-\d\d-\d\d/g) ?? []
  return days.some((day) => parseDay(day.replace('XXXX', '2000')) === undefined)
}

function withoutValue(date: Mention): void {
  delete date.value
  date.why = NO_SUCH_DAY
}

function valueOf(
  words: Token[],
  published: Day | undefined,
  telling: Telling | undefined,
  near: number | undefined,
): DateValue | undefined {
  return complete(words) ?? named(words, published, telling, near) ?? relativeValue(words, published, telling)
}

/** Years, ISO and other numeric dates, decades, centuries, spans of years. */
function complete(words: Token[]): DateValue | undefined {
  const text = words.map((word) => word.text).join('')
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text)
  if (iso) return dayValue(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text)
  if (dotted) return dayValue(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]))
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text)
  if (slashed) {
    const [a, b] = [Number(slashed[1]), Number(slashed[2])]
    if (a > 12 || b > 12 || a === b) return dayValue(Number(slashed[3]), Math.min(a, b), Math.max(a, b))
    return { value: edtf(Number(slashed[3])), why: 'day and month could be either way round' }
  }
  const short = /^FY(\d\d)$/.exec(text)
  if (short) return { value: edtf(2000 + Number(short[1])), sub: 'fiscal' }
  const span = /^(fiscal(?:year)?|FY)?(\d{4})(?:[-–/](\d{2}|\d{4}))?$/.exec(text)
  const [, fiscal, from, to] = span ?? []
  if (from && to) return { value: `${from}/${from.slice(0, 4 - to.length)}${to}`, sub: fiscal ? 'fiscal' : 'range' }
  if (from && fiscal) return { value: edtf(Number(from)), sub: 'fiscal' }
  const decade = /(\d{2,4})s$/i.exec(text)
  if (decade?.[1])
    return {
      value: `${decade[1].length === 2 ? (Number(decade[1]) < 20 ? '20' : '19') : ''}${decade[1].slice(0, -1)}X`,
      sub: 'decade',
    }
  const named = words.map((word) => DECADES.indexOf(word.lower)).find((index) => index >= 0)
  if (named !== undefined) return { value: `19${named + 2}X`, sub: 'decade' }
  const century = words.findIndex((word) => word.lower === 'century')
  if (century > 0) {
    const rank = words
      .slice(0, century)
      .map((word) =>
        word.shape === Shape.NUMBER ? Number(word.text) : word.word.gram & Gram.ORDINAL ? word.word.value : Number.NaN,
      )
      .find((value) => value > 1)
    if (rank) return { value: `${String(rank - 1).padStart(2, '0')}XX` }
  }
  const spelt = words.length > 1 && words[0]?.lower === 'nineteen' ? readQuantity(words, 1) : undefined
  if (spelt) return { value: edtf(1900 + spelt.value) }
  return undefined
}

function dayValue(year: number, month: number, day: number): DateValue {
  return { value: edtf(year, month, day) }
}

/** Dates with the name of a month, a quarter or a season, and years by themselves. */
function named(
  words: Token[],
  published: Day | undefined,
  telling: Telling | undefined,
  near: number | undefined,
): DateValue | undefined {
  const month = words.find((word) => word.word.gram & Gram.MONTH && word.shape !== Shape.LOWER)?.word.value
  const year = yearIn(words) ?? relativeYear(words, published) ?? near
  if (month !== undefined) {
    const at = words.findIndex((word) => word.word.gram & Gram.MONTH && word.shape !== Shape.LOWER)
    const days = [words[at - 1], words[at + 1], words[at + 2], words[at - 2], words[at - 3]].filter(
      (word) => word !== undefined && word.shape === Shape.NUMBER && /^\d{1,2}$/.test(word.text),
    )
    const resolved = year ?? yearOfSpan(words, month, published, telling)
    const span = daySpan(words, month, resolved)
    if (span) return { ...span, ...(year === undefined && { why: 'the year of publication' }) }
    const spelt = words[at + 1]?.word.gram ?? 0
    const day = days[0] ? Number(days[0].text) : spelt & Gram.ORDINAL ? words[at + 1]?.word.value : undefined
    return monthValue(month, day, year, words, published, telling)
  }
  const feast = fixedDay(words)
  if (feast) return monthValue(feast.month, feast.day, year, words, published, telling)
  const quarter = words.findIndex((word) => word.lower === 'quarter')
  if (quarter > 0) {
    const rank = words
      .slice(0, quarter)
      .map((word) => RANKS[word.lower])
      .find((value) => value !== undefined)
    if (rank !== undefined && year !== undefined) return { value: `${edtf(year)}-${32 + rank}`, sub: 'fiscal' }
    if (rank !== undefined && published) {
      const past = published.month > rank * 3 - 3 ? published.year : published.year - 1
      return { value: `${edtf(past)}-${32 + rank}`, why: 'the latest such quarter at publication', sub: 'fiscal' }
    }
  }
  const season = words.map((word) => SEASONS[word.lower]).find((value) => value !== undefined)
  if (season !== undefined && year !== undefined) return { value: `${edtf(year)}-${season}` }
  if (season === undefined && year !== undefined && yearIn(words) !== undefined)
    return { value: edtf(year), ...(words.some((word) => word.lower === 'fiscal') && { sub: 'fiscal' }) }
  return undefined
}

/** "3-7 May 2025", "March 3–7", "3 to 7 May": both days. */
function daySpan(words: Token[], month: number, year: number | undefined): DateValue | undefined {
  const dash = words.findIndex((word) => /^(?:[-–]|to|and|until|through)$/.test(word.text))
  const [from, to] = [words[dash - 1], words[dash + 1]].map((word) => Number(word?.text))
  if (dash < 1 || year === undefined || !from || !to || to <= from) return undefined
  const days = [from, to].map((day) => ({ year, month, day }))
  return days.every(exists) ? { value: days.map(edtfDay).join('/'), sub: 'range' } : undefined
}

/** The year that the first day of a span would have by itself. */
function yearOfSpan(
  words: Token[],
  month: number,
  published: Day | undefined,
  telling: Telling | undefined,
): number | undefined {
  const value = published && monthValue(month, undefined, undefined, words, published, telling)
  const year = Number(value?.value.slice(0, 4))
  return Number.isNaN(year) ? published?.year : year
}

/** "last year", "this year", "next year" inside a longer expression. */
function relativeYear(words: Token[], published: Day | undefined): number | undefined {
  const at = words.findIndex((word) => word.lower === 'year')
  if (!published || at < 1) return undefined
  const step = { last: -1, previous: -1, this: 0, next: 1 }[words[at - 1]?.lower ?? '']
  return step === undefined ? undefined : published.year + step
}

/** So many days ahead a day or month without a year may be spoken of without a word that says so. */
const AT_HAND = 45

function monthValue(
  month: number,
  day: number | undefined,
  year: number | undefined,
  words: Token[],
  published: Day | undefined,
  telling: Telling | undefined,
): DateValue | undefined {
  if (year !== undefined) return { value: edtf(year, month, day) }
  if (!published)
    return {
      value: day === undefined ? `XXXX-${String(month).padStart(2, '0')}` : `XXXX${edtf(2000, month, day).slice(4)}`,
    }
  const lead = words[0]?.lower
  const own = (candidate: number): number =>
    dayNumber({ year: candidate, month, day: day ?? 15 }) - dayNumber(published)
  if (lead === 'last')
    return {
      value: edtf(month < published.month ? published.year : published.year - 1, month, day),
      why: 'the last such month before publication',
    }
  if (lead === 'next')
    return {
      value: edtf(month > published.month ? published.year : published.year + 1, month, day),
      why: 'the next such month after publication',
    }
  if (telling === 'ahead')
    return {
      value: edtf(own(published.year) < 0 ? published.year + 1 : published.year, month, day),
      why: 'the first such day or month from publication, for what the sentence tells will be',
    }
  if (telling === 'past')
    return {
      value: edtf(own(published.year) > 0 ? published.year - 1 : published.year, month, day),
      why: 'the latest such day or month up to publication, for what the sentence tells is over',
    }
  const ahead = own(published.year) > 0 ? published.year : published.year + 1
  // Of what nothing tells: the last such day, or one that lies at hand. Farther ahead it has no value rather than a wrong one.
  if (telling === undefined && own(ahead) > AT_HAND)
    return { value: edtf(ahead - 1, month, day), why: 'the latest such day or month up to publication' }
  const candidates = [published.year, published.year - 1, published.year + 1]
  const nearest = candidates.reduce((best, candidate) =>
    Math.abs(own(candidate)) < Math.abs(own(best)) ? candidate : best,
  )
  return { value: edtf(nearest, month, day), why: 'the year nearest to publication' }
}
