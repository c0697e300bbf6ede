/** Whole days since 1 January 1970; first and last are both inside. */
export interface DayRange {
  first: number
  last: number
}

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
export const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const

const MS_PER_DAY = 86_400_000
/** Days of a mean Gregorian year. */
export const YEAR_DAYS = 365.2425
const FAR_PAST = -10_000_000
const FAR_FUTURE = 10_000_000

/** The day number of a calendar date (month 1 to 12), or undefined when there is no such date. */
export function dayOf(year: number, month: number, day: number): number | undefined {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? Math.floor(date.getTime() / MS_PER_DAY) : undefined
}

function lastDayOfMonth(year: number, month: number): number {
  // Day 0 of the next month; the calendar repeats every 400 years, and Date.UTC reads years below 100 as 19xx.
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
}

function readPoint(point: string): DayRange | undefined {
  const match = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?[?~%]?$/.exec(point)
  if (!match) return undefined
  const [, year = '', month = 'XX', day = 'XX'] = match
  const firstYear = Number(year.replaceAll('X', '0'))
  const lastYear = Number(year.replaceAll('X', '9'))
  if (month !== 'XX' && Number(month) > 20) return readSeason(firstYear, Number(month))
  const firstMonth = month === 'XX' ? 1 : Number(month)
  const lastMonth = month === 'XX' ? 12 : Number(month)
  if (lastMonth < 1 || lastMonth > 12) return undefined
  const first = dayOf(firstYear, firstMonth, day === 'XX' ? 1 : Number(day))
  const last = dayOf(lastYear, lastMonth, day === 'XX' ? lastDayOfMonth(lastYear, lastMonth) : Number(day))
  return first === undefined || last === undefined ? undefined : { first, last }
}

/** EDTF seasons: 21 spring to 24 winter, read wide because hemispheres differ in nothing but the name here. */
function readSeason(year: number, season: number): DayRange | undefined {
  if (season > 24) return undefined
  const first = dayOf(year, (season - 20) * 3 - 1, 1)
  return first === undefined ? undefined : { first, last: first + 135 }
}

/** The days an EDTF value may mean (day, month, year, decade, season, interval), or undefined when it is none. */
export function readEdtf(value: string): DayRange | undefined {
  const parts = value.trim().split('/')
  if (parts.length > 2) return undefined
  const [from = '', to] = parts
  if (to === undefined) return readPoint(from)
  const open = (part: string) => part === '' || part === '..'
  const first = open(from) ? { first: FAR_PAST, last: FAR_PAST } : readPoint(from)
  const last = open(to) ? { first: FAR_FUTURE, last: FAR_FUTURE } : readPoint(to)
  return first && last && first.first <= last.last ? { first: first.first, last: last.last } : undefined
}

export function meet(a: DayRange, b: DayRange): boolean {
  return a.first <= b.last && b.first <= a.last
}

export function isOneDay(range: DayRange): boolean {
  return range.first === range.last
}

export function yearOf(day: number): number {
  return new Date(day * MS_PER_DAY).getUTCFullYear()
}

export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7
}

/** "5 March 2024" */
export function sayDay(day: number): string {
  const date = new Date(day * MS_PER_DAY)
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`
}

/** "5 March 2024", "November 2023", "2019", "3 May 2020 to 8 May 2020", with open ends said as such. */
export function sayRange(range: DayRange): string {
  if (isOneDay(range)) return sayDay(range.first)
  if (range.last >= FAR_FUTURE) return `${sayDay(range.first)} onwards`
  if (range.first <= FAR_PAST) return `up to ${sayDay(range.last)}`
  const [first, last] = [new Date(range.first * MS_PER_DAY), new Date((range.last + 1) * MS_PER_DAY)]
  const wholeMonths = first.getUTCDate() === 1 && last.getUTCDate() === 1
  if (wholeMonths && range.last - range.first < 31)
    return `${MONTHS[first.getUTCMonth()] ?? ''} ${first.getUTCFullYear()}`
  const wholeYears = wholeMonths && first.getUTCMonth() === 0 && last.getUTCMonth() === 0
  const [from, to] = [yearOf(range.first), yearOf(range.last)]
  if (wholeYears) return from === to ? `${from}` : `${from} to ${to}`
  return `${sayDay(range.first)} to ${sayDay(range.last)}`
}
