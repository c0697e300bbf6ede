import 'server-only'
import { newsroomPlace } from '@/lib/db/newsroom-place'
import type { Transaction } from '@/lib/db/transaction'
import type { ChangedDetail } from '@/lib/domain/audit/audit-event'
import { sayDate } from '@/lib/domain/say-date'
import { dayOf } from '@/lib/domain/time/day'
import type { TimePlace } from '@/lib/domain/time/say-time'
import { sayMoment } from '@/lib/domain/time/say-time'

/** The columns that hold what is told of an article; a missing one stays as it is. Its language has an event of its own. */
interface Details {
  byline?: string | undefined
  section?: string | undefined
  url?: string | null | undefined
  publishedAt?: Date | null | undefined
  publishedOn?: Date | null | undefined
  dueAt?: Date | null | undefined
}

/** What the history calls each detail, and its value in words; empty where there is none. */
const DETAILS: { field: string; say: (details: Details, place: TimePlace) => string }[] = [
  { field: 'byline', say: ({ byline }) => byline ?? '' },
  { field: 'section', say: ({ section }) => section ?? '' },
  { field: 'address', say: ({ url }) => url ?? '' },
  {
    field: 'publication date',
    say: ({ publishedAt, publishedOn }, place) =>
      publishedAt ? sayMoment(publishedAt, place, null) : publishedOn ? sayDate(dayOf(publishedOn)) : '',
  },
  { field: 'deadline', say: ({ dueAt }, place) => (dueAt ? sayMoment(dueAt, place, null) : '') },
]

/** Without those that are missing. */
type Given<Fields> = { [Name in keyof Fields]: Exclude<Fields[Name], undefined> }

const told = (value: string | Date | null | undefined) => (value instanceof Date ? value.getTime() : value)

/** Of these details those that are not as they stand, and what each was and becomes, in words of the newsroom's calendar. */
export async function detailsThatChange(
  tx: Transaction,
  articleId: string,
  given: Details,
): Promise<{ details: Given<Details>; changes: ChangedDetail[] }> {
  const stands = await tx.article.findUniqueOrThrow({
    where: { id: articleId },
    select: { byline: true, section: true, url: true, publishedAt: true, publishedOn: true, dueAt: true },
  })
  const details: Given<Details> = Object.fromEntries(
    Object.entries<Details[keyof Details]>({ ...given }).filter(
      ([column, value]) => value !== undefined && told(value) !== told(stands[column as keyof typeof stands]),
    ),
  )
  const place = await newsroomPlace(tx)
  const after = { ...stands, ...details }
  const changes = DETAILS.flatMap(({ field, say }) => {
    const [was, now] = [say(stands, place), say(after, place)]
    return was === now ? [] : [{ field, was, now }]
  })
  return { details, changes }
}
