import { z } from 'zod'
import { DaySchema } from '@/lib/domain/time/day-schema'

/** What answers are made of: schemas whose types the screens use, and that describe the API. */
export const AnId = z.uuid()
/** RFC 3339 in UTC. */
export const Time = z.iso.datetime()
/** A day without a time, or a moment. */
export const DayOrTime = z.union([DaySchema, Time])
/** Of a revision's text, in UTF-16 code units, end exclusive. */
export const Span = z.object({ start: z.int().nonnegative(), end: z.int().positive() })

export const PersonView = z.object({ id: AnId, name: z.string() }).meta({ id: 'Person' })

/** What goes into `cursor` for the next page of a list. */
export const NextCursor = z.string().nullable().describe('The cursor of the next page; null at the end.')

/** One page of a list; `next` goes into `cursor` for the page after it. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    next: NextCursor,
  })

/** Beside the newest of what hangs on one thing: what goes into `cursor` of `list` for those before them. */
export const earlierIn = (list: string) =>
  z.string().nullable().describe(`The cursor of ${list} for those before these; null where there are none.`)

/** What a person may not do, each with the sentence that says why; absent means allowed. */
export const whyNotOf = <Move extends string>(moves: readonly Move[]) => z.partialRecord(z.enum(moves), z.string())
