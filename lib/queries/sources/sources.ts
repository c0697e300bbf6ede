import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import type { Actor } from '@/lib/domain/people/actor'
import type { PersonView } from '@/lib/domain/claims/claim-view'
import { PageSize } from '@/lib/domain/given-fields'
import { atMost, LIMITS } from '@/lib/domain/limits'
import { SOURCE_KINDS, VISIBILITIES } from '@/lib/domain/evidence/source'
import type { SourcePage, SourceView } from '@/lib/domain/evidence/source-view'
import { PERSON } from '@/lib/queries/claims/claim-rows'
import { literally } from '@/lib/queries/literally'
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

/** Which sources this person may see: a confidential one only when they added it or are named on it. */
export function sourcesSeenBy(actor: Pick<Actor, 'id'>): Prisma.SourceWhereInput {
  return {
    OR: [
      { visibility: { not: 'CONFIDENTIAL' } },
      { addedById: actor.id },
      { readers: { some: { personId: actor.id } } },
    ],
  }
}

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
  // A source is used where a claim rests on it now; a claim may rest on several places of it.
  evidence: { where: { removedAt: null }, select: { claimId: true }, distinct: ['claimId'] },
} as const satisfies Prisma.SourceSelect

type SourceRow = Prisma.SourceGetPayload<{ select: typeof SOURCE_ROW }>

export function sourceView({ evidence, readers, createdAt, ...row }: SourceRow): SourceView {
  return {
    ...row,
    createdAt: createdAt.toISOString(),
    readers: readers.map(({ person }) => person),
    uses: evidence.length,
  }
}

function wanted({ q, kind, visibility, mine, unused }: ListSources, actor: Actor): Prisma.SourceWhereInput {
  const contains = q ? { contains: literally(q), mode: 'insensitive' as const } : null
  return {
    AND: [
      sourcesSeenBy(actor),
      ...(contains ? [{ OR: [{ title: contains }, { url: contains }, { note: contains }] }] : []),
      ...(kind ? [{ kind }] : []),
      ...(visibility ? [{ visibility }] : []),
      ...(mine ? [{ addedById: actor.id }] : []),
      ...(unused ? [{ evidence: { none: { removedAt: null } } }] : []),
    ],
  }
}

/** A page of the library as this person may see it, newest first. */
export async function listSources(input: ListSources, actor: Actor): Promise<SourcePage> {
  const where = wanted(input, actor)
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

/** How many sources each tab of the library would show this person. */
export async function countSources(actor: Actor): Promise<{ all: number; mine: number; unused: number }> {
  const seen = sourcesSeenBy(actor)
  const [all, mine, unused] = await Promise.all([
    db().source.count({ where: seen }),
    db().source.count({ where: { AND: [seen, { addedById: actor.id }] } }),
    db().source.count({ where: { AND: [seen, { evidence: { none: { removedAt: null } } }] } }),
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
