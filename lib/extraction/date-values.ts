import { dayNumber, dayOf, edtf, edtfDay, exists, parseDay, weekdayOf, type Day } from './calendar'
import { Gram } from './grammar-words'
import type { Mention } from './mention'
import { readQuantity } from './quantity'
import { Shape, type Token } from './tokens'

interface Value {
  value: string
  /** The rule that resolved a date that is not complete in itself. */
  why?: string
  sub?: string
}

const SEASONS: Record<string, number> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 }
const RANKS: Record<string, number> = { first: 1, second: 2, third: 3, fourth: 4, final: 4 }
const DECADES = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ')

/** Gives date mentions their EDTF value where one can be known, and names the rule where `publishedAt` (YYYY-MM-DD) was needed. */
export function addDateValues(tokens: Token[], dates: Mention[], publishedAt: string | undefined): void {
  const published = parseDay(publishedAt)
  for (const date of dates) {
    if (date.sub === 'vague' || date.sub === 'repeated') continue
    const words = tokens.slice(date.first, date.last)
    const value = valueOf(words, published)
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
}

function valueOf(words: Token[], published: Day | undefined): Value | undefined {
  return complete(words) ?? named(words, published) ?? relative(words, published)
}

/** Years, ISO and other numeric dates, decades, centuries, spans of years. */
function complete(words: Token[]): Value | undefined {
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
  const span = /^(\d{4})[-–](\d{2}|\d{4})$/.exec(text)
  if (span?.[1] && span[2])
    return { value: `${span[1]}/${span[1].slice(0, 4 - span[2].length)}${span[2]}`, sub: 'range' }
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

function dayValue(year: number, month: number, day: number): Value | undefined {
  return exists({ year, month, day }) ? { value: edtf(year, month, day) } : undefined
}

/** Dates with the name of a month, a quarter or a season, and years by themselves. */
function named(words: Token[], published: Day | undefined): Value | undefined {
  const month = words.find((word) => word.word.gram & Gram.MONTH && word.shape !== Shape.LOWER)?.word.value
  const year = yearIn(words) ?? relativeYear(words, published)
  if (month !== undefined) {
    const at = words.findIndex((word) => word.word.gram & Gram.MONTH && word.shape !== Shape.LOWER)
    const days = [words[at - 1], words[at + 1], words[at + 2], words[at - 2], words[at - 3]].filter(
      (word) => word !== undefined && word.shape === Shape.NUMBER && /^\d{1,2}$/.test(word.text),
    )
    const spelt = words[at + 1]?.word.gram ?? 0
    const day = days[0] ? Number(days[0].text) : spelt & Gram.ORDINAL ? words[at + 1]?.word.value : undefined
    return monthValue(month, day, year, words, published)
  }
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

function yearIn(words: Token[]): number | undefined {
  const year = words.find((word) => word.shape === Shape.NUMBER && /^[12]\d{3}$/.test(word.text))
  return year && Number(year.text)
}

/** "last year", "this year", "next year" inside a longer expression. */
function relativeYear(words: Token[], published: Day | undefined): number | undefined {
  const at = words.findIndex((word) => word.lower === 'year')
  if (!published || at < 1) return undefined
  const step = { last: -1, previous: -1, this: 0, next: 1 }[words[at - 1]?.lower ?? '']
  return step === undefined ? undefined : published.year + step
}

function monthValue(
  month: number,
  day: number | undefined,
  year: number | undefined,
  words: Token[],
  published: Day | undefined,
): Value | undefined {
  if (year !== undefined) {
    if (day !== undefined && !exists({ year, month, day }))
      return { value: edtf(year, month), why: 'there is no such day in this month' }
    return { value: edtf(year, month, day) }
  }
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
  const candidates = [published.year, published.year - 1, published.year + 1]
  const nearest = candidates.reduce((best, candidate) =>
    Math.abs(own(candidate)) < Math.abs(own(best)) ? candidate : best,
  )
  return { value: edtf(nearest, month, day), why: 'the year nearest to publication' }
}

/** What counts from the day of publication. */
function relative(words: Token[], published: Day | undefined): Value | undefined {
  if (!published) return undefined
  const today = dayNumber(published)
  const has = (...wanted: string[]): boolean => words.some((word) => wanted.includes(word.lower))
  if (has('yesterday')) return { value: edtfDay(dayOf(today - 1)), why: 'the day before publication' }
  if (has('tomorrow')) return { value: edtfDay(dayOf(today + 1)), why: 'the day after publication' }
  if (has('today', 'tonight')) return { value: edtfDay(published), why: 'the day of publication' }
  const weekday = words.find((word) => word.word.gram & Gram.WEEKDAY && word.shape !== Shape.LOWER)?.word.value
  if (weekday !== undefined) {
    if (has('next'))
      return {
        value: edtfDay(dayOf(today + ((weekday - weekdayOf(published) + 7) % 7 || 7))),
        why: 'the next such weekday after publication',
      }
    const back = (weekdayOf(published) - weekday + 7) % 7
    const days = has('last') && back === 0 ? 7 : back
    return { value: edtfDay(dayOf(today - days)), why: 'the latest such weekday up to publication' }
  }
  if (has('ago')) return counted(words, published, -1, 'counted back from publication')
  return unitValue(words, published)
}

/** "two weeks ago": days and weeks give a day, months a month, longer units a year. */
function counted(words: Token[], published: Day, sign: number, why: string): Value | undefined {
  const at = words.findIndex((word) => word.word.gram & Gram.TIME_UNIT)
  const unit = words[at]?.lower.replace(/s$/, '')
  const start = words.findIndex((word) => word.shape === Shape.NUMBER || (word.word.gram & Gram.CARDINAL) !== 0)
  const amount =
    start >= 0 ? readQuantity(words, start)?.value : /^an?$/.test(words[0]?.lower ?? '') && at === 1 ? 1 : undefined
  if (amount === undefined || Number.isNaN(amount) || !Number.isInteger(amount)) return undefined
  if (unit === 'day' || unit === 'week' || unit === 'fortnight') {
    const days = { day: 1, week: 7, fortnight: 14 }[unit]
    return { value: edtfDay(dayOf(dayNumber(published) + sign * amount * days)) + (unit === 'day' ? '' : '~'), why }
  }
  if (unit === 'month') {
    const months = published.year * 12 + published.month - 1 + sign * amount
    return { value: edtf(Math.floor(months / 12), (months % 12) + 1), why }
  }
  const years = { year: 1, decade: 10, century: 100 }[unit ?? '']
  return years === undefined
    ? undefined
    : { value: edtf(published.year + sign * amount * years) + (years > 1 ? '~' : ''), why }
}

/** "last week", "this month", "next year", "last summer". */
function unitValue(words: Token[], published: Day): Value | undefined {
  const lead = words.findIndex((word) => /^(?:last|previous|this|current|next|coming)$/.test(word.lower))
  if (lead < 0) return undefined
  const step = /^(?:last|previous)$/.test(words[lead]?.lower ?? '')
    ? -1
    : /^(?:next|coming)$/.test(words[lead]?.lower ?? '')
      ? 1
      : 0
  const why =
    step < 0 ? 'the one before publication' : step > 0 ? 'the one after publication' : 'the one of publication'
  const unit = words[lead + 1]?.lower
  if (unit === 'year') return { value: edtf(published.year + step), why }
  if (unit === 'month') {
    const months = published.year * 12 + published.month - 1 + step
    return { value: edtf(Math.floor(months / 12), (months % 12) + 1), why }
  }
  if (unit === 'week' || unit === 'weekend') {
    const monday = dayNumber(published) - weekdayOf(published) + 1 + step * 7
    return { value: `${edtfDay(dayOf(unit === 'week' ? monday : monday + 5))}/${edtfDay(dayOf(monday + 6))}`, why }
  }
  if (unit === 'night' && step < 0)
    return { value: edtfDay(dayOf(dayNumber(published) - 1)), why: 'the night before publication' }
  if (unit && /^(?:morning|afternoon|evening|night)$/.test(unit) && step === 0)
    return { value: edtfDay(published), why: 'the day of publication' }
  if (unit === 'quarter') {
    const quarters = published.year * 4 + Math.floor((published.month - 1) / 3) + step
    return { value: `${edtf(Math.floor(quarters / 4))}-${33 + (quarters % 4)}`, why, sub: 'fiscal' }
  }
  const season = SEASONS[unit ?? '']
  if (season !== undefined) {
    const opens = (season - 21) * 3 + 3
    const over = published.month > opens
    const year =
      step < 0 ? (over ? published.year : published.year - 1) : step > 0 && over ? published.year + 1 : published.year
    return { value: `${edtf(year)}-${season}`, why }
  }
  return undefined
}
