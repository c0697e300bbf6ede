import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client'
import { newsroomPlace } from '@/lib/db/newsroom-place'
import { Prisma } from '@/lib/db/generated/client'
import type { Actor } from '@/lib/domain/people/actor'
import { Day, wholeNumber } from '@/lib/domain/given-fields'
import { atMost, LIMITS } from '@/lib/domain/limits'
import { readsTheDesk } from '@/lib/domain/people/actor'
import { beginOf } from '@/lib/domain/newsroom/newsroom'
import { sayEvent } from '@/lib/domain/audit/say-event'
import type { AuditRow } from '@/lib/domain/audit/audit-view'
import { literally } from '@/lib/queries/literally'
import type { Reader } from './sources-in-events'
import { toldEvents } from './sources-in-events'
import { seenInSql } from '@/lib/queries/sources/sources-seen-by'
import { COUNTED } from '@/lib/domain/counted'

const or = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .literal('')
    .transform(() => undefined)
    .or(schema)
    .optional()

export const AuditFilter = z.strictObject({
  /** A person's id, or "system". */
  who: or(z.uuid().or(z.literal('system'))),
  /** The kind of thing it is about, e.g. "claim". */
  what: or(z.string().regex(/^[a-z]{1,20}$/)),
  article: or(z.uuid()),
  /** A day of the newsroom's calendar: from its beginning. */
  since: or(Day),
  /** Words of the event's data or kind. */
  q: or(z.string().max(LIMITS.seek.most, atMost('seek'))),
})

export const AuditPage = AuditFilter.extend({
  /** The `next` of the page before: events earlier than this seq. */
  cursor: or(wholeNumber({ least: 1, most: Number.MAX_SAFE_INTEGER })),
  limit: wholeNumber({ least: 1, most: LIMITS.page.most }).default(100),
})

type Filter = z.output<typeof AuditFilter>

/** Text as the id that it is; null for what is none. */
const asId = (text: Prisma.Sql) =>
  Prisma.sql`CASE WHEN ${text} ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN (${text})::uuid END`

/** Whether an event's data has the words, its digests apart: almost every number is found in those. What a source is called, or where in it something stands, is found by whoever may see it. */
function saysWords(pattern: string, actor: Actor): Prisma.Sql {
  return Prisma.sql`CASE WHEN e.subject_type IN ('evidence', 'source') THEN
    (e.data::jsonb - '{title,locator,source,evidence,sha256}'::text[])::text ILIKE ${pattern} OR (
      SELECT count(*) FROM sources s WHERE s.id IN (${asId(Prisma.sql`e.subject_id`)}, ${asId(Prisma.sql`e.data::jsonb ->> 'source'`)})
        AND s.title ILIKE ${pattern} AND ${seenInSql(actor)}) > 0
    ELSE split_part(e.data, '"sha256":{', 1) ILIKE ${pattern} END`
}

/**
 * What an event is, its words left aside; everyone at the desk reads the log, nobody else does. Events are numbered in the order of
 * their moments, give or take the length of a transaction, so that a day says from which number on. When the newsroom’s day begins is
 * worked out here: the database may read a zone otherwise, or not know it.
 */
async function conditions({ who, what, article, since }: Filter, actor: Actor, cursor?: number): Promise<Prisma.Sql[]> {
  const begin = since && beginOf(since, (await newsroomPlace()).timeZone)
  return [
    Prisma.sql`${readsTheDesk(actor)}`,
    ...(who === 'system' ? [Prisma.sql`e.actor_id IS NULL`] : who ? [Prisma.sql`e.actor_id = ${who}::uuid`] : []),
    ...(what ? [Prisma.sql`e.subject_type = ${what}`] : []),
    ...(article ? [Prisma.sql`e.article_id = ${article}::uuid`] : []),
    ...(begin
      ? [
          Prisma.sql`e.at >= ${begin} AND e.seq >= (
            SELECT b.seq FROM audit_events b WHERE b.at >= ${begin}::timestamptz - interval '1 day' ORDER BY b.at LIMIT 1)`,
        ]
      : []),
    ...(cursor ? [Prisma.sql`e.seq < ${cursor}`] : []),
  ]
}

/** Events that are looked through for words at a time: those of the filter, newest first. The next page goes on below them. */
export const LOOKED_THROUGH = 10_000

/** The events of a filter, and what of them is asked besides. */
async function eventsOf(
  filter: Filter,
  actor: Actor,
  cursor?: number,
): Promise<{ from: Prisma.Sql; says: Prisma.Sql }> {
  const which = Prisma.join(await conditions(filter, actor, cursor), ' AND ')
  const words = literally(filter.q ?? '')
  if (!words) return { from: Prisma.sql`audit_events e`, says: which }
  const pattern = `%${words}%`
  return {
    from: Prisma.sql`(SELECT * FROM audit_events e WHERE ${which} ORDER BY e.seq DESC LIMIT ${LOOKED_THROUGH}) e`,
    says: Prisma.sql`(${saysWords(pattern, actor)} OR e.kind ILIKE ${pattern} OR p.name ILIKE ${pattern})`,
  }
}

/** The last event that is looked through for words, where there are more below it. */
async function lastLookedThrough(filter: Filter, actor: Actor, cursor?: number): Promise<string | null> {
  if (!literally(filter.q ?? '')) return null
  const [last] = await db().$queryRaw<{ seq: bigint }[]>`
    SELECT e.seq FROM audit_events e WHERE ${Prisma.join(await conditions(filter, actor, cursor), ' AND ')}
    ORDER BY e.seq DESC OFFSET ${LOOKED_THROUGH - 1} LIMIT 1`
  return last ? String(last.seq) : null
}

interface Row {
  seq: bigint
  at: string
  actorId: string | null
  actorName: string | null
  kind: string
  subjectType: string
  subjectId: string
  articleId: string | null
  slug: string | null
  headline: string | null
  data: string
  hash: string
  previous: string | null
}

/** Rows as this reader may read them. */
async function rowsFor(rows: readonly Row[], reader: Reader): Promise<AuditRow[]> {
  const told = await toldEvents(rows, reader)
  return rows.map(
    (
      { seq, at, actorId, actorName, kind, subjectType, subjectId, articleId, slug, headline, hash, previous },
      place,
    ) => {
      const read = told[place]
      return {
        seq: Number(seq),
        at,
        actor: actorId === null ? null : { id: actorId, name: actorName ?? 'Somebody' },
        kind,
        subject: { type: subjectType, id: subjectId },
        article: articleId === null ? null : { id: articleId, slug: slug ?? '', headline: headline ?? '' },
        data: (read?.data ?? {}) as AuditRow['data'],
        told: (read?.told ?? {}) as AuditRow['told'],
        withheld: read?.withheld === true,
        said: sayEvent(kind, read?.told),
        hash,
        previous,
      }
    },
  )
}

/** The first event goes on from 64 zeros. */
const events = (from: Prisma.Sql) => Prisma.sql`
  SELECT e.seq, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, e.actor_id AS "actorId",
    p.name AS "actorName", e.kind, e.subject_type AS "subjectType", e.subject_id AS "subjectId",
    e.article_id AS "articleId", a.slug, a.headline, e.data, e.hash,
    CASE e.seq WHEN 1 THEN repeat('0', 64) ELSE (SELECT b.hash FROM audit_events b WHERE b.seq = e.seq - 1) END AS previous
  FROM ${from} LEFT JOIN people p ON p.id = e.actor_id LEFT JOIN articles a ON a.id = e.article_id`

/** One event by its number; null when there is none, or when this person does not read the log. */
export async function auditEvent(seq: number, actor: Actor): Promise<AuditRow | null> {
  const [row] = await db().$queryRaw<
    Row[]
  >`${events(Prisma.sql`audit_events e`)} WHERE e.seq = ${seq} AND ${Prisma.join(await conditions({}, actor), ' AND ')}`
  return row ? ((await rowsFor([row], actor))[0] ?? null) : null
}

/**
 * Events that fit the filter, newest first, as this reader may read them; `next` goes into `cursor` for those before. Words are looked
 * for in so many events at a time, so a page of them may be short, or empty, and have a next one.
 */
export async function listAudit(
  { cursor, limit, ...filter }: z.output<typeof AuditPage>,
  actor: Actor,
  reader: Reader = actor,
): Promise<{ items: AuditRow[]; next: string | null }> {
  const { from, says } = await eventsOf(filter, actor, cursor)
  const rows = await db().$queryRaw<Row[]>`${events(from)} WHERE ${says} ORDER BY e.seq DESC LIMIT ${limit + 1}`
  const items = await rowsFor(rows.slice(0, limit), reader)
  const next = rows.length > limit ? String(items.at(-1)?.seq) : await lastLookedThrough(filter, actor, cursor)
  return { items, next }
}

/** How many events fit the filter, up to one more than are counted; with words, of those that are looked through for them first. */
export async function countAudit(filter: Filter, actor: Actor): Promise<number> {
  const { from, says } = await eventsOf(filter, actor)
  const [row] = await db().$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM (
      SELECT FROM ${from} LEFT JOIN people p ON p.id = e.actor_id WHERE ${says} ORDER BY e.seq DESC LIMIT ${COUNTED}) counted`
  return Number(row?.count ?? 0)
}
