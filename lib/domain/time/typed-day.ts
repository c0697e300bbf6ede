import { YEARS } from '@/lib/domain/limits'
import { isDay } from './day'

/** What was typed into the parts of a day: by the names of the parts, null for a part that is empty. */
interface TypedParts {
  year: number | null
  month: number | null
  day: number | null
  /** Only where a time belongs to it. */
  hour?: number | null
  minute?: number | null
}

const figures = (part: number | null | undefined, length: number) =>
  part === null || part === undefined ? '?'.repeat(length) : String(part).padStart(length, '0')

/** What was typed, as a form gets it: 2026-03-06 or 2026-03-06T17:30, whether there is such a day or not; "?" for what is left out. */
export function writeTyped(parts: TypedParts): string {
  const { year, month, day, hour, minute } = parts
  const given = 'hour' in parts ? [year, month, day, hour, minute] : [year, month, day]
  if (given.every((part) => part === null)) return ''
  const date = [figures(year, 4), figures(month, 2), figures(day, 2)].join('-')
  return 'hour' in parts ? `${date}T${figures(hour, 2)}:${figures(minute, 2)}` : date
}

/** Why what was typed is no day that the desk knows, or none with its time; null where it is one, and for nothing at all. */
export function whyNoDay(typed: string): string | null {
  if (typed === '') return null
  const [day = ''] = typed.split('T')
  const [year, month, number] = day.split('-').map(Number)
  if (typed.includes('?') || !year || !month || !number) return 'This date isn’t complete.'
  if (isDay(day))
    return year >= YEARS.first && year <= YEARS.last ? null : `Give a date between ${YEARS.first} and ${YEARS.last}.`
  const name = new Date(Date.UTC(2000, month - 1)).toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' })
  return `There is no ${number} ${name} ${year}.`
}
