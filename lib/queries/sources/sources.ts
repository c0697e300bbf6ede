import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { Actor } from '@/lib/domain/people/actor'
import type { PersonView } from '@/lib/domain/claims/claim-view'
import { PageSize } from '@/lib/domain/given-fields'
import { atMost, LIMITS } from '@/lib/domain/limits'
import { SOURCE_KINDS, VISIBILITIES } from '@/lib/domain/evidence/source'
import type { SourcePage, SourceView } from '@/lib/domain/evidence/source-view'
import { PERSON } from '@/lib/queries/claims/claim-rows'
import { COUNTED } from '@/lib/queries/counted'
import { saysAll, wordsIn } from '@/lib/queries/says'
import { seenInSql, sourcesSeenBy } from './sources-seen-by'
import { peopleSeenBy } from '@/lib/queries/people/people-seen-by'

const Flag = z.enum(['true', 'false']).transform((value) => value === 'true')

export const ListSources = z.strictObject({
  /** Words of the title, the address or the note. */
  q: z.string().trim().max(LIMITS.seek.most, atMost('seek')).optional(),
  kind: z.enum(SOURCE_KINDS).optional(),
  visibility: z.enum(VISIBILITIES).optional(),
  /** Only those that the reader added. */
  mine: Flag.optional(),
  /** Only those that no claim uses. */
  unused: Flag.optional(),
  /** The `next` of the page before. */
  cursor: z.uuid().optional(),
  limit: PageSize,
})
export type ListSources = z.output<typeof ListSources>

export const SOURCE_ROW = {
  id: true,
  kind: true,
  title: true,
  url: true,
  note: true,
  visibility: true,
  version: true,
  addedBy: PERSON,
  createdAt: true,
  readers: { select: { person: PERSON }, orderBy: { person: { name: 'asc' } } },
  tally: { select: { claims: true } },
} as const satisfies Prisma.SourceSelect

type SourceRow = Prisma.SourceGetPayload<{ select: typeof SOURCE_ROW }>

export function sourceView({ tally, readers, createdAt, ...row }: SourceRow): SourceView {
  return {
    ...row,
    createdAt: createdAt.toISOString(),
    readers: readers.map(({ person }) => person),
    uses: tally?.claims ?? 0,
  }
}

const MOST_FOUND = 5000

/** A source is used where a claim rests on it now. */
const UNUSED = { tally: { claims: 0 } } as const satisfies Prisma.SourceWhereInput

async function sourcesSaying(words: readonly string[], actor: Actor): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT s.id FROM sources s WHERE ${seenInSql(actor)}
      AND ${saysAll(Prisma.sql`s.title || ' ' || coalesce(s.url, '') || ' ' || s.note`, words)}
    ORDER BY s.id DESC LIMIT ${MOST_FOUND}`
  return rows.map(({ id }) => id)
}

async function wanted(
  { q, kind, visibility, mine, unused }: ListSources,
  actor: Actor,
): Promise<Prisma.SourceWhereInput> {
  const words = wordsIn(q ?? '')
  return {
    AND: [
      sourcesSeenBy(actor),
      ...(words.length > 0 ? [{ id: { in: await sourcesSaying(words, actor) } }] : []),
      ...(kind ? [{ kind }] : []),
      ...(visibility ? [{ visibility }] : []),
      ...(mine ? [{ addedById: actor.id }] : []),
      ...(unused ? [UNUSED] : []),
    ],
  }
}

/** A page of the library as this person may see it, newest first. */
export async function listSources(input: ListSources, actor: Actor): Promise<SourcePage> {
  const where = await wanted(input, actor)
  const rows = await db().source.findMany({
    // Ids are in order of time.
    where: input.cursor ? { AND: [where, { id: { lt: input.cursor } }] } : where,
    orderBy: { id: 'desc' },
    take: input.limit + 1,
    select: SOURCE_ROW,
  })
  const page = rows.slice(0, input.limit)
  return { items: page.map(sourceView), next: rows.length > input.limit ? (page.at(-1)?.id ?? null) : null }
}

/** How many sources each tab of the library would show this person, up to one more than are counted. */
export async function countSources(actor: Actor): Promise<{ all: number; mine: number; unused: number }> {
  const seen = sourcesSeenBy(actor)
  const [all, mine, unused] = await Promise.all([
    db().source.count({ where: seen, take: COUNTED }),
    db().source.count({ where: { AND: [seen, { addedById: actor.id }] }, take: COUNTED }),
    db().source.count({ where: { AND: [seen, UNUSED] }, take: COUNTED }),
  ])
  return { all, mine, unused }
}

/** Everyone at the desk who can be named on a confidential source, viewers too; by name. */
export async function peopleToName(actor: Actor): Promise<PersonView[]> {
  return db().person.findMany({
    where: { AND: [peopleSeenBy(actor), { deactivatedAt: null, id: { not: actor.id } }] },
    orderBy: { name: 'asc' },
    ...PERSON,
  })
}
