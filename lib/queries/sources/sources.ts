import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { Actor } from '@/lib/domain/people/actor'
import { PageSize } from '@/lib/domain/given-fields'
import { atMost, LIMITS } from '@/lib/domain/limits'
import { SOURCE_KINDS, VISIBILITIES } from '@/lib/domain/evidence/source'
import type { SourcePage, SourceView } from '@/lib/domain/evidence/source-view'
import { PERSON } from '@/lib/db/person-named'
import { COUNTED } from '@/lib/domain/counted'
import { inOrder } from '@/lib/queries/in-order'
import { pageOf, rowsOf, rowsThatSay, windowOnMany } from '@/lib/queries/looked-through'
import { soughtWords } from '@/lib/domain/text/fold'
import { foldedSaysAll } from '@/lib/queries/says'
import { seenInSql, sourcesSeenBy } from './sources-seen-by'

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

/** A source is used where a claim rests on it now. */
const UNUSED = { tally: { claims: 0 } } as const satisfies Prisma.SourceWhereInput

/** What a source `s` of this filter is. */
function wanted({ q, kind, visibility, mine, unused, cursor }: ListSources, actor: Actor): Prisma.Sql[] {
  const and = [seenInSql(actor)]
  const words = soughtWords(q ?? '')
  if (words.length > 0) and.push(foldedSaysAll(Prisma.sql`s.searchable`, words))
  if (kind) and.push(Prisma.sql`s.kind = ${kind}::"SourceKind"`)
  if (visibility) and.push(Prisma.sql`s.visibility = ${visibility}::"Visibility"`)
  if (mine) and.push(Prisma.sql`s.added_by_id = ${actor.id}::uuid`)
  if (unused) and.push(Prisma.sql`EXISTS (SELECT FROM source_tallies t WHERE t.source_id = s.id AND t.claims = 0)`)
  // Ids are in order of time.
  if (cursor) and.push(Prisma.sql`s.id < ${cursor}::uuid`)
  return and
}

/**
 * A page of the library as this person may see it, newest first. Words that no index finds are looked for in so many sources at a time,
 * so a page of them may be short and have a next one.
 */
export async function listSources(input: ListSources, actor: Actor): Promise<SourcePage> {
  const sought = { words: soughtWords(input.q ?? ''), cursor: input.cursor, which: seenInSql(actor) }
  const window = await windowOnMany(Prisma.sql`sources`, sought)
  const { words } = sought
  const named = Prisma.sql`sources`
  const from = window
    ? rowsOf(window)
    : words.length > 0
      ? rowsThatSay(named, foldedSaysAll(Prisma.sql`s.searchable`, words))
      : named
  const found = await db().$queryRaw<{ key: string }[]>`
    SELECT s.id AS key FROM ${from} s
    WHERE ${Prisma.join(wanted(input, actor), ' AND ')}
    ORDER BY s.id DESC LIMIT ${input.limit + 1}`
  const { page, next } = await pageOf(found, input.limit, window)
  const ids = page.map(({ key }) => key)
  const rows = inOrder(ids, await db().source.findMany({ where: { id: { in: ids } }, select: SOURCE_ROW }))
  return { items: rows.map(sourceView), next }
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
