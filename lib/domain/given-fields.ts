import { z } from 'zod'
import { DaySchema } from '@/lib/domain/time/day-schema'
import { LIMITS, MOST_COUNTED, YEARS } from './limits'

/**
 * A whole number: a JSON number, or decimal digits as a form or an address writes them. Nothing else turns into one: not true,
 * [1], "0x1", "1e3" or "".
 */
export const wholeNumber = ({ least, most }: { least: number; most: number }) => {
  const message = `Give a whole number from ${least.toLocaleString('en-GB')} to ${most.toLocaleString('en-GB')}.`
  return z
    .union(
      [
        // Beyond what is counted exactly it would name a figure of its own.
        z.int(message).min(least, message).max(most, message),
        z
          .string()
          .regex(/^(0|[1-9]\d{0,15})$/)
          .transform(Number),
      ],
      message,
    )
    .pipe(z.int(message).min(least, message).max(most, message))
}

/** A number that counts from 1 and is kept in the database. */
export const Counted = wholeNumber({ least: 1, most: MOST_COUNTED })

/** How many items of a list to give at once. */
export const PageSize = wholeNumber({ least: 1, most: LIMITS.page.most }).default(50)

const BETWEEN = `Give a date between ${YEARS.first} and ${YEARS.last}.`

function isBounded(text: string): boolean {
  const year = new Date(text).getUTCFullYear()
  return year >= YEARS.first && year <= YEARS.last
}

const bounds = { description: `From ${YEARS.first} to ${YEARS.last}.` }

/** A day without a time, YYYY-MM-DD, in the years that the desk knows. */
export const Day = DaySchema.refine(isBounded, BETWEEN).meta(bounds)

/** A moment with its offset, as RFC 3339 writes it. */
export const Moment = z.iso
  .datetime({ offset: true, message: 'Give a time with its offset, such as 2026-01-07T18:00:00Z.' })
  .refine(isBounded, BETWEEN)
  .meta(bounds)
  .transform((text) => new Date(text))

/** A day, which stays the text it is, or a moment with its offset. */
export const DayOrMoment = z.union(
  [Day, Moment],
  `Give a date between ${YEARS.first} and ${YEARS.last}, such as 2026-01-07, or a time with its offset.`,
)
