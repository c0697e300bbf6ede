import { dayNumber, dayOf, edtf, edtfDay, weekdayOf, type Day } from './calendar'
import { type DateValue, SEASONS } from './date-seasons'
import type { Telling } from './date-tense'
import { Gram } from '@/lib/extraction/tokens/grammar-words'
import { readQuantity } from '@/lib/extraction/amounts/quantity'
import { Shape, type Token } from '@/lib/extraction/tokens/tokens'

/** What counts from the day of publication. */
export function relativeValue(
  words: Token[],
  published: Day | undefined,
  telling: Telling | undefined,
): DateValue | undefined {
  if (!published) return undefined
  const today = dayNumber(published)
  const has = (...wanted: string[]): boolean => words.some((word) => wanted.includes(word.lower))
  if (has('yesterday') && has('before')) return { value: edtfDay(dayOf(today - 2)), why: 'two days before publication' }
  if (has('tomorrow') && has('after')) return { value: edtfDay(dayOf(today + 2)), why: 'two days after publication' }
  if (has('yesterday')) return { value: edtfDay(dayOf(today - 1)), why: 'the day before publication' }
  if (has('tomorrow')) return { value: edtfDay(dayOf(today + 1)), why: 'the day after publication' }
  if (has('today', 'tonight')) return { value: edtfDay(published), why: 'the day of publication' }
  const weekday = words.find((word) => word.word.gram & Gram.WEEKDAY && word.shape !== Shape.LOWER)?.word.value
  if (weekday !== undefined) {
    if (has('next') || (telling === 'ahead' && !has('last')))
      return {
        value: edtfDay(dayOf(today + ((weekday - weekdayOf(published) + 7) % 7 || 7))),
        why: 'the next such weekday after publication',
      }
    if (telling === 'open' && !has('last')) return undefined
    const back = (weekdayOf(published) - weekday + 7) % 7
    const days = has('last') && back === 0 ? 7 : back
    return { value: edtfDay(dayOf(today - days)), why: 'the latest such weekday up to publication' }
  }
  if (has('ago')) return counted(words, published, -1, 'counted back from publication')
  return unitValue(words, published)
}

/** "two weeks ago": days and weeks give a day, months a month, longer units a year. */
function counted(words: Token[], published: Day, sign: number, why: string): DateValue | undefined {
  const part = partial(words, published, sign, why)
  if (part) return part
  const at = words.findIndex((word) => word.word.gram & Gram.TIME_UNIT && word.lower !== 'quarter')
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

const MONTHS_IN: Record<string, number> = { year: 12, decade: 120, century: 1200 }

/** Units and halves of them: "half a century ago" is about fifty years, "three and a half years ago" about forty-two months. */
function partial(words: Token[], published: Day, sign: number, why: string): DateValue | undefined {
  const text = words.map(({ lower }) => lower).join(' ')
  const unit = /\b(year|decade|centur)(?:s|y|ies)?\b/.exec(text)?.[1]
  const months = MONTHS_IN[unit === 'centur' ? 'century' : (unit ?? '')]
  if (months === undefined) return undefined
  const start = words.findIndex((word) => word.shape === Shape.NUMBER || (word.word.gram & Gram.CARDINAL) !== 0)
  const counted = start >= 0 ? readQuantity(words, start)?.value : undefined
  const share = /^half an?\b/.test(text)
    ? 0.5
    : /^a quarter\b/.test(text)
      ? 0.25
      : /and a half\b/.test(text)
        ? (counted ?? 1.5)
        : counted
  if (share === undefined || Number.isInteger(share) || Number.isNaN(share)) return undefined
  const back = Math.round(share * months)
  if (back % 12 === 0) return { value: `${edtf(published.year + (sign * back) / 12)}~`, why }
  const total = published.year * 12 + published.month - 1 + sign * back
  return { value: `${edtf(Math.floor(total / 12), (((total % 12) + 12) % 12) + 1)}~`, why }
}

/** "last week", "this month", "next year", "last summer". */
function unitValue(words: Token[], published: Day): DateValue | undefined {
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
