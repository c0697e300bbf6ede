import type { ExtractedClaim, Span } from '@/lib/extraction/claim'
import type { Document } from '@/lib/extraction/tokens/document'
import { Gram } from '@/lib/extraction/tokens/grammar-words'
import { matchesAt } from '@/lib/extraction/tokens/matches-of'
import { Shape, type Token } from '@/lib/extraction/tokens/tokens'
import { dayOf, MONTHS, readEdtf, type DayRange } from './calendar'

/** A place where the text names a date, and the days it may mean. */
export interface DateMention extends Span {
  text: string
  range: DayRange
  /** The words alone say which days: nothing was resolved against the publication date. */
  absolute: boolean
}

/** A day and a month without a year: "5 March". */
export interface YearlessDate extends Span {
  month: number
  day: number
}

const MONTH = `${MONTHS.join('|')}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec`
const ABSOLUTE = new RegExp(
  [
    `(?<![\\p{L}\\p{N}])(?:`,
    `(?<iso>\\d{4}-\\d{2}-\\d{2})(?![\\d-])|`,
    `(?:(?<dayBefore>\\d{1,2})(?:st|nd|rd|th)?(?: of)? )?(?<month>${MONTH})\\b\\.?(?: (?<dayAfter>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:%]))?`,
    `(?:,? (?:of )?(?<year>(?:1[5-9]|20)\\d{2})(?!\\d))?|`,
    `(?<bare>(?:1[5-9]|20)\\d{2})(?![\\p{L}\\p{N}%]|,\\d|\\.\\d|-\\p{L}))`,
  ].join(''),
  'uy',
)
const BEFORE_YEAR =
  /(?:\b(?:in|since|from|until|till|to|by|before|after|between|and|of|during|early|late|mid|through|around|year|season|summer|autumn|spring|winter|election|elections|born|founded|back in|circa|for|or|the)[ -]|[([–—-]|, |^)$/i

const MONTH_WORDS = new Set(MONTH.toLowerCase().split('|'))

/** Where a date may begin: with a figure, with one inside it ("03.12.1999"), or with a month. */
function beginnings(tokens: readonly Token[]): number[] {
  const places: number[] = []
  for (const { start, shape, text, lower, word } of tokens) {
    if (shape === Shape.NUMBER) {
      places.push(start)
      for (let at = 1; at < text.length; at++) if (/[.,]/.test(text[at - 1] ?? '')) places.push(start + at)
    } else if ((word.gram & Gram.MONTH) !== 0 || MONTH_WORDS.has(lower)) places.push(start)
  }
  return places
}

/** Dates the words themselves fix, in order, and days that lack a year. */
export function scanDates({ text, tokens }: Document): { dates: DateMention[]; yearless: YearlessDate[] } {
  const dates: DateMention[] = []
  const yearless: YearlessDate[] = []
  for (const match of matchesAt(ABSOLUTE, text, beginnings(tokens))) {
    const groups = match.groups ?? {}
    const place = { start: match.index, end: match.index + match[0].length }
    const day = groups.dayBefore ?? groups.dayAfter
    const month = groups.month ? monthNumber(groups.month) : 0
    if (groups.month && !groups.year) {
      if (day && dayOf(2000, month, Number(day)) !== undefined) yearless.push({ ...place, month, day: Number(day) })
      continue
    }
    if (groups.bare && !BEFORE_YEAR.test(text.slice(Math.max(0, match.index - 12), match.index))) continue
    const value = groups.iso ?? groups.bare ?? edtf(groups.year ?? '', month, day)
    const range = readEdtf(value)
    if (range) dates.push({ ...place, text: match[0], range, absolute: true })
  }
  return { dates, yearless }
}

function edtf(year: string, month: number, day: string | undefined): string {
  const two = (part: number | string) => String(part).padStart(2, '0')
  return day ? `${year}-${two(month)}-${two(day)}` : `${year}-${two(month)}`
}

function monthNumber(word: string): number {
  return MONTHS.findIndex((month) => month.startsWith(word.slice(0, 3))) + 1
}

/** The text's dates: those its words fix, and what the DATE claims resolved besides; in order, none overlapping. */
export function dateMentions(
  text: string,
  claims: readonly ExtractedClaim[],
  own: readonly DateMention[],
): DateMention[] {
  const all = [...own]
  for (const claim of claims) {
    if (claim.kind !== 'DATE' || claim.value === undefined) continue
    const range = readEdtf(claim.value)
    if (!range) continue
    for (const { start, end } of claim.anchors)
      all.push({ start, end, text: text.slice(start, end), range, absolute: false })
  }
  all.sort((a, b) => a.start - b.start || Number(b.absolute) - Number(a.absolute) || b.end - a.end)
  const kept: DateMention[] = []
  for (const mention of all) {
    const last = kept.at(-1)
    if (!last || mention.start >= last.end) kept.push(mention)
    else if (mention.absolute && !last.absolute) kept[kept.length - 1] = mention
  }
  return kept
}
