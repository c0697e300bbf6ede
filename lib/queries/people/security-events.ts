import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { isSecurityKind, SECURITY_KINDS } from '@/lib/domain/people/security-event'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotAdminister } from '@/lib/domain/people/actor'
import { refuseIf } from '@/lib/domain/refusal'
import { LIMITS } from '@/lib/domain/limits'
import { COUNTED_NEEDS } from '@/lib/domain/counted'

export interface SecurityEventView {
  label: string
  /** Whose account; null for an address that nobody here has. */
  who: string | null
  /** A keyed hash of the caller's address; null where it can't be told. */
  place: string | null
  count: number
  lastAt: string
  alarming: boolean
}

interface Row {
  kind: string
  personId: string
  place: string
  count: number
  lastAt: Date
  key: string
}

/** What a row is found by again: parts that have no space in them, the moment with its microseconds first. */
const KEY = Prisma.sql`concat_ws(' ', to_char(e.last_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), e.kind,
  to_char(e.hour AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), coalesce(nullif(e.person_id, ''), '-'), coalesce(nullif(e.place, ''), '-'))`

/** Rows before the one of this key, in their order. */
function before(cursor: string): Prisma.Sql {
  const [lastAt = '', kind = '', hour = '', ...whose] = cursor.split(' ')
  const [personId, place] = whose.map((part) => (part === '-' ? '' : part))
  return Prisma.sql`(e.last_at, e.kind, e.hour, e.person_id, e.place) <
    (${lastAt}::timestamptz, ${kind}, ${hour}::timestamptz, ${personId ?? ''}, ${place ?? ''})`
}

const MOMENT = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z`

/** The `next` of a page of these. */
export const SecurityCursor = z
  .string()
  .regex(new RegExp(`^${MOMENT} [\\w-]{1,40} ${MOMENT} [\\w-]{1,100} [\\w-]{1,100}$`))
  .refine((cursor) =>
    cursor.split(' ').every((part, place) => place % 2 === 1 || place > 2 || !isNaN(Date.parse(part))),
  )

/** What was refused at the doors, newest first, a page at a time; `next` goes into `cursor` for those before. For admins only. */
export async function securityEvents(
  actor: Actor,
  { cursor, limit = LIMITS.page.most }: { cursor?: string | undefined; limit?: number } = {},
): Promise<{ items: SecurityEventView[]; next: string | null }> {
  refuseIf(whyNotAdminister(actor), 'forbidden')
  const rows = await db().$queryRaw<Row[]>`
    SELECT e.kind, e.person_id AS "personId", e.place, e.count, e.last_at AS "lastAt", ${KEY} AS key FROM security_events e
    WHERE ${cursor === undefined ? Prisma.sql`TRUE` : before(cursor)}
    ORDER BY e.last_at DESC, e.kind DESC, e.hour DESC, e.person_id DESC, e.place DESC LIMIT ${limit + 1}`
  const page = rows.slice(0, limit)
  const ids = [...new Set(page.map(({ personId }) => personId).filter((id) => id !== ''))]
  const people = await db().person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const items = page.map(({ kind, personId, place, count, lastAt }) => {
    const info = isSecurityKind(kind) ? SECURITY_KINDS[kind] : { label: kind, alarm: 1 }
    return {
      label: info.label,
      who: names.get(personId) ?? null,
      place: place || null,
      count,
      lastAt: lastAt.toISOString(),
      alarming: count >= info.alarm,
    }
  })
  return { items, next: rows.length > limit ? (page.at(-1)?.key ?? null) : null }
}

/** Since when events are new to this admin; null where they have seen none yet. */
async function seenBy(actor: Actor): Promise<Date | null> {
  const seen = await db().securitySeen.findUnique({ where: { personId: actor.id }, select: { at: true } })
  return seen?.at ?? null
}

/** How many things admins should look at happened since this one last did; 0 for everybody else. */
export async function unseenAlarms(actor: Actor): Promise<number> {
  if (whyNotAdminister(actor) !== null) return 0
  const since = await seenBy(actor)
  const alarming = Object.entries(SECURITY_KINDS).map(([kind, { alarm }]) => ({ kind, count: { gte: alarm } }))
  return db().securityEvent.count({
    where: { OR: alarming, ...(since && { lastAt: { gt: since } }) },
    take: COUNTED_NEEDS,
  })
}
