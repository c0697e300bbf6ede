import type { Rule } from '@/lib/extraction/consistency/conflict'
import { dayOf, isOneDay, sayDay, weekdayOf, WEEKDAYS, yearOf } from '@/lib/extraction/consistency/calendar'
import type { Reading } from '@/lib/extraction/consistency/reading'

const DAY_NAMES = WEEKDAYS.join('|')
const BEFORE = new RegExp(`\\b(${DAY_NAMES}),?(?: the)? \\(?$`)
const AFTER = new RegExp(
  `^(?:,? \\(?(?:which (?:is|was|fell on) )?an? |, | \\()(${DAY_NAMES})\\b(?! ?(?:to|and|or|through|\\d))`,
)
/** Before this the Gregorian calendar was not everywhere in use. */
const EARLIEST_YEAR = 1920

interface DatedDay {
  start: number
  end: number
  day: number
  /** The year is our reckoning, not the text's. */
  reckoned: boolean
}

/** "Tuesday, 5 March 2025", when that day was a Wednesday. */
export const weekdayDate: Rule = (reading) => {
  const found = []
  for (const date of datedDays(reading)) {
    const before = BEFORE.exec(reading.text.slice(Math.max(0, date.start - 16), date.start))
    const after = before ? null : AFTER.exec(reading.text.slice(date.end, date.end + 40))
    const name = before?.[1] ?? after?.[1]
    if (name === undefined || yearOf(date.day) < EARLIEST_YEAR) continue
    const actual = WEEKDAYS[weekdayOf(date.day)] ?? ''
    if (actual === name) continue
    const from = before ? date.start - before[0].length : date.end + (after?.[0] ?? '').lastIndexOf(name)
    found.push({
      rule: 'weekday-date',
      severity: date.reckoned ? ('medium' as const) : ('high' as const),
      sides: [[{ start: from, end: from + name.length }], [{ start: date.start, end: date.end }]],
      why: `${sayDay(date.day)} was a ${actual}, not a ${name}.`,
    })
  }
  return found
}

function datedDays(reading: Reading): DatedDay[] {
  const full = reading.dates.filter((date) => date.absolute && isOneDay(date.range))
  const days: DatedDay[] = full.map(({ start, end, range }) => ({ start, end, day: range.first, reckoned: false }))
  const anchor = reading.published ?? reading.newsDate?.range.first
  if (anchor === undefined) return days
  // Reckoned from a day of the text itself: one that is told in front of it may be of any year.
  const from = reading.published === undefined ? (reading.newsDate?.place?.start ?? 0) : 0
  for (const { start, end, month, day } of reading.yearless) {
    if (start < from) continue
    const year = yearOf(anchor)
    const near = [year - 1, year, year + 1]
      .map((candidate) => dayOf(candidate, month, day))
      .filter((candidate) => candidate !== undefined)
      .sort((a, b) => Math.abs(a - anchor) - Math.abs(b - anchor))[0]
    // Half a year away, the text may as well mean last year's day or next year's.
    if (near !== undefined && Math.abs(near - anchor) <= 120) days.push({ start, end, day: near, reckoned: true })
  }
  return days
}
