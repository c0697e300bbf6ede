import { type Day, dayNumber, dayOf, edtf, edtfDay, exists, parseDay, weekdayOf } from '@/lib/extraction/dates/calendar'
import type { Mention } from '@/lib/extraction/tokens/mention'
import { Gap, Shape } from '@/lib/extraction/tokens/tokens'
import { NO_SUCH_DAY } from '@/lib/text/no-such-day'
import { isFree, isIn, lookedUp, take, type Reading } from './reading'

interface Found {
  last: number
  value?: string | undefined
  sub: string
  why?: string
}

/** Where a day or month has no year, it is the nearest one; farther off than this many days either could be meant. */
const CLEARLY_NEARER = 60
/** Days: what was so short a time ago is meant also where the sentence tells of what is to come: "announced on 12 March that it will". */
const JUST_PAST = 60
const LONGEST_SENTENCE = 80

/** Dates in words with what they mean, reckoned from the day of publication where they need one. */
export function findWrittenDates(reading: Reading, publishedAt: string | undefined): Mention[] {
  const published = parseDay(publishedAt)
  const found: Mention[] = []
  for (let at = 0; at < reading.tokens.length; at++) {
    const match = READERS.map((read) => read(reading, at, published)).find((one) => one !== undefined)
    if (!match || !isFree(reading, at, match.last)) continue
    const { last, value, sub, why } = match
    found.push(
      take(reading, {
        kind: 'DATE',
        first: at,
        last,
        sub,
        ...(value !== undefined && { value }),
        ...(why !== undefined && { why }),
      }),
    )
    at = last - 1
  }
  return found
}

type Read = (reading: Reading, at: number, published: Day | undefined) => Found | undefined
const READERS: readonly Read[] = [dayAndMonth, monthAndYear, season, relativeUnit, relativeWord, weekday, year]

const number = ({ tokens }: Reading, at: number, digits: RegExp): number | undefined => {
  const token = tokens[at]
  return token?.shape === Shape.NUMBER && digits.test(token.text) ? Number(token.text) : undefined
}

function skip(reading: Reading, list: 'between' | 'year', at: number): number {
  return isIn(reading, list, at) ? at + 1 : at
}

/** Past "de 2026", "2026 року": the year, and the token behind it; no year and `at` where none stands there. */
function yearAt(reading: Reading, at: number): { year?: number; last: number } {
  const from = skip(reading, 'year', skip(reading, 'between', at))
  const found = number(reading, from, /^(?:1[5-9]|20)\d\d$/)
  return found === undefined ? { last: at } : { year: found, last: skip(reading, 'year', from + 1) }
}

/** "4. Mai 2026", "le 1er mars", "4 de mayo de 2026", "4 травня". */
function dayAndMonth(reading: Reading, at: number, published: Day | undefined): Found | undefined {
  const { tokens } = reading
  const day = number(reading, at, /^(?:0?[1-9]|[12]\d|3[01])$/)
  if (
    day === undefined ||
    tokens[at - 1]?.text === ':' ||
    (tokens[at]?.gap === Gap.NONE && /^[.,:/-]$/.test(tokens[at - 1]?.text ?? ''))
  )
    return undefined
  let next = at + 1
  if (tokens[next]?.gap === Gap.NONE && /^(?:\.|er|º|°)$/.test(tokens[next]?.lower ?? '')) next++
  next = skip(reading, 'between', next)
  const month = lookedUp(reading, reading.lexis.months, next)
  if (month === undefined || (tokens[next]?.gap ?? Gap.LINE) > Gap.SPACE) return undefined
  const { year: own, last } = yearAt(reading, next + 1)
  const given = own ?? nearestYear(reading, at, published, month, day)
  if (given === undefined) return { last, sub: 'date' }
  return exists({ year: given, month, day })
    ? { last, sub: 'date', value: edtf(given, month, day) }
    : { last, sub: 'date', why: NO_SUCH_DAY }
}

function monthAndYear(reading: Reading, at: number, published: Day | undefined): Found | undefined {
  const month = lookedUp(reading, reading.lexis.months, at)
  if (month === undefined) return undefined
  const { year: own, last } = yearAt(reading, at + 1)
  if (own !== undefined) return { last, sub: 'date', value: edtf(own, month) }
  // By themselves many months are names and verbs as well.
  if (!isIn(reading, 'before', at - 1) || (reading.tokens[at]?.text.length ?? 0) < 3) return undefined
  const given = nearestYear(reading, at, published, month)
  return { last: at + 1, sub: 'date', ...(given !== undefined && { value: edtf(given, month) }) }
}

function season(reading: Reading, at: number): Found | undefined {
  const part = lookedUp(reading, reading.lexis.seasons, at)
  if (part === undefined) return undefined
  const { year: own, last } = yearAt(reading, at + 1)
  return own === undefined ? undefined : { last, sub: 'date', value: `${own}-${part}` }
}

/** The year in which the day or month is nearest to the publication, or before or after it where the sentence says so. */
function nearestYear(
  reading: Reading,
  at: number,
  published: Day | undefined,
  month: number,
  day = 15,
): number | undefined {
  if (!published) return undefined
  const here = dayNumber(published)
  const away = (wanted: number) => dayNumber({ year: wanted, month, day }) - here
  const years = [published.year - 1, published.year, published.year + 1].sort(
    (a, b) => Math.abs(away(a)) - Math.abs(away(b)),
  )
  const [nearest, second] = years
  const justPast = away(nearest ?? 0) < 0 && away(nearest ?? 0) > -JUST_PAST
  if (isUntil(reading, at) || (!justPast && isToCome(reading, at)))
    return years.filter((one) => away(one) >= -1).sort((a, b) => a - b)[0]
  const margin = Math.abs(away(second ?? 0)) - Math.abs(away(nearest ?? 0))
  return margin >= CLEARLY_NEARER ? nearest : years.filter((one) => away(one) <= 0).sort((a, b) => b - a)[0]
}

/** Whether the date is an end. */
function isUntil(reading: Reading, at: number): boolean {
  return isIn(reading, 'until', at - 1) || isIn(reading, 'until', at - 2)
}

/** Whether a sentence tells of what is to come, or the date is an end. */
function isToCome(reading: Reading, at: number): boolean {
  const { document, forms, lexis } = reading
  if (isUntil(reading, at)) return true
  const sentence = document.sentenceOf[at] ?? 0
  const from = Math.max(document.sentences[sentence] ?? 0, at - LONGEST_SENTENCE)
  const to = Math.min(document.sentences[sentence + 1] ?? 0, at + LONGEST_SENTENCE)
  for (let word = from; word < to; word++)
    if (forms[word]?.some((form) => lexis.grammar.dates.future.test(form))) return true
  return false
}

/** "vergangenen Jahr", "l’an dernier", "минулого року": the unit with what makes it the last or the next one. */
function relativeUnit(reading: Reading, at: number, published: Day | undefined): Found | undefined {
  const { tokens, lexis } = reading
  const [first, second] = [at, at + 1]
  if (tokens[second]?.gap !== Gap.SPACE) return undefined
  const turned = isIn(reading, 'last', first) || isIn(reading, 'next', first)
  const [marker, thing] = turned ? [first, second] : [second, first]
  const step = isIn(reading, 'last', marker) ? -1 : isIn(reading, 'next', marker) ? 1 : 0
  if (step === 0) return undefined
  const unit = lookedUp(reading, lexis.units, thing)
  const dayOfWeek = lookedUp(reading, lexis.weekdays, thing)
  const month = lookedUp(reading, lexis.months, thing)
  const why = 'reckoned from the day of publication'
  if (dayOfWeek !== undefined)
    return { last: at + 2, sub: 'weekday', value: nearestWeekday(published, dayOfWeek, step), why }
  if (month !== undefined && published) {
    const beyond = step > 0 ? month <= published.month : month >= published.month
    return { last: at + 2, sub: 'date', value: edtf(published.year + (beyond ? step : 0), month), why }
  }
  if (unit === undefined || !/^(?:year|month|week)$/.test(unit)) return undefined
  return { last: at + 2, sub: 'relative', value: shifted(published, unit, step), why }
}

function shifted(published: Day | undefined, unit: string, step: number): string | undefined {
  if (!published || unit === 'week') return undefined
  if (unit === 'year') return edtf(published.year + step)
  const months = published.year * 12 + published.month - 1 + step
  return edtf(Math.floor(months / 12), (months % 12) + 1)
}

function relativeWord(reading: Reading, at: number, published: Day | undefined): Found | undefined {
  const rule = lookedUp(reading, reading.lexis.relative, at)
  if (rule === undefined) return undefined
  const step = Number.parseInt(rule, 10)
  const value =
    published && (rule.endsWith('y') ? edtf(published.year + step) : edtfDay(dayOf(dayNumber(published) + step)))
  return { last: at + 1, sub: 'relative', value, why: 'reckoned from the day of publication' }
}

/** "Dienstag", "dimanche soir", "неділю ввечері", "Sonntagabend". */
function weekday(reading: Reading, at: number, published: Day | undefined): Found | undefined {
  const day = lookedUp(reading, reading.lexis.weekdays, at) ?? grownTogether(reading, at)
  if (day === undefined) return undefined
  const told = dayBehind(reading, at + 1, published)
  if (told) return told
  const last = isIn(reading, 'dayParts', at + 1) && reading.tokens[at + 1]?.gap === Gap.SPACE ? at + 2 : at + 1
  return {
    last,
    sub: 'weekday',
    value: nearestWeekday(published, day, isToCome(reading, at) ? 1 : -1),
    why: 'reckoned from the day of publication',
  }
}

/** "jeudi 5 mars", "Donnerstag, dem 5. März": the weekday’s own date, which tells the day. */
function dayBehind(reading: Reading, at: number, published: Day | undefined): Found | undefined {
  const comma = reading.tokens[at]?.text === ',' ? at + 1 : at
  return dayAndMonth(reading, comma, published) ?? dayAndMonth(reading, comma + 1, published)
}

function grownTogether({ lexis, forms }: Reading, at: number): number | undefined {
  const word = forms[at]?.[0] ?? ''
  if (word.length < 8) return undefined
  for (const part of lexis.lists.dayParts)
    if (word.endsWith(part)) return lexis.weekdays.get(word.slice(0, -part.length))
  return undefined
}

function nearestWeekday(published: Day | undefined, wanted: number, step: number): string | undefined {
  if (!published) return undefined
  const here = weekdayOf(published)
  const days = step > 0 ? (wanted - here + 7) % 7 || 7 : -((here - wanted + 7) % 7)
  return edtfDay(dayOf(dayNumber(published) + days))
}

/** "2015", "عام 1990", "2020 рік": four figures that count nothing. */
function year(reading: Reading, at: number): Found | undefined {
  const { tokens, lexis } = reading
  const named = isIn(reading, 'year', at) && (tokens[at]?.gap ?? 0) !== Gap.NONE
  const from = named ? at + 1 : at
  const found = number(reading, from, /^(?:1[6-9]|20)\d\d$/)
  if (found === undefined) return undefined
  const [before, next] = [tokens[from - 1], tokens[from + 1]]
  if (tokens[from]?.gap === Gap.NONE && /^[.,/:-]$/.test(before?.text ?? '')) return undefined
  if (next?.gap === Gap.NONE && next.shape !== Shape.MARK) return undefined
  if (
    next?.text === '%' ||
    lookedUp(reading, lexis.currencies, from + 1) !== undefined ||
    lookedUp(reading, lexis.scales, from + 1) !== undefined
  )
    return undefined
  const meant =
    named ||
    isIn(reading, 'year', from + 1) ||
    isIn(reading, 'before', from - 1) ||
    isIn(reading, 'plain', from + 1) ||
    opensOrEnds(reading, from)
  if (found % 10 === 0 && isIn(reading, 'decades', from - 1))
    return { last: from + 1, sub: 'decade', value: `${edtf(found).slice(0, 3)}X` }
  return meant ? { last: skip(reading, 'year', from + 1), sub: 'date', value: edtf(found) } : undefined
}

function opensOrEnds({ tokens }: Reading, at: number): boolean {
  const next = tokens[at + 1]
  return next === undefined || (next.shape === Shape.MARK && next.text !== '-')
}
