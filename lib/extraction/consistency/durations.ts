import { YEAR_DAYS, type DayRange } from './calendar'
import type { Quantity } from './quantities'
import type { Reading } from './reading'

/** A stretch of time the text names: "nearly four-year", "88 years". */
export interface Duration extends Quantity {
  unitDays: number
  /** Up to 60 characters after it, to see what lasts that long. */
  after: string
}

export function durationsOf(reading: Reading): Duration[] {
  return reading.quantities.flatMap((quantity) => {
    if (quantity.measure?.dimension !== 'time' || quantity.value <= 0) return []
    const after = reading.text.slice(quantity.end, quantity.end + 60)
    return [{ ...quantity, unitDays: quantity.measure.size, after }]
  })
}

/** The days a duration may stand for, read as generously as newspapers count. */
export function daysMeant({ value, unitDays, hedge }: Pick<Duration, 'value' | 'unitDays' | 'hedge'>): DayRange {
  const days = (low: number, high: number) => ({ first: low * unitDays - 1, last: high * unitDays + 1 })
  if (hedge && /nearly|almost|close to|just under|not quite/.test(hedge))
    return days(Math.min(value - 1, value * 0.85), value)
  if (hedge && /less than|under|fewer|up to|at most/.test(hedge)) return days(value * 0.5, value)
  if (hedge && /more than|over|at least/.test(hedge)) return days(value, Math.max(value + 1.5, value * 1.5))
  if (hedge && /about|around|roughly|approximately|some|estimated|circa/.test(hedge))
    return days(value - Math.max(1, value * 0.2), value + Math.max(1, value * 0.2))
  if (unitDays === 1) return { first: value - 1, last: value + 1 }
  if (unitDays < 1) return days(value - 1, value + 1)
  return days(value - (value < 1.5 ? 0.25 : 0.6), value + 1)
}

/** The days that may lie between two dates, both ends counted or neither. */
export function daysBetween(from: DayRange, to: DayRange): DayRange {
  return { first: to.first - from.last, last: to.last - from.first + 1 }
}

/** "2 years", "4 months", "10 days": a count of days in words, for a sentence. */
export function sayDays({ first, last }: DayRange): string {
  const [low, high] = [Math.max(0, first), Math.max(0, last)]
  if (high < 60) return low === high || high - low === 1 ? `${low} days` : `${low} to ${high} days`
  const [size, unit] = high < 700 ? [YEAR_DAYS / 12, 'months'] : [YEAR_DAYS, 'years']
  const one = (days: number) => String(Math.round((days / size) * 10) / 10)
  return one(low) === one(high - 1) || one(low) === one(high)
    ? `${one(low)} ${unit}`
    : `${one(low)} to ${one(high)} ${unit}`
}
