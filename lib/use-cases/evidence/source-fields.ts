import 'server-only'
import { z } from 'zod'
import type { Transaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { atMost, LIMITS } from '@/lib/domain/limits'
import { Refusal, missing } from '@/lib/domain/refusal'
import { maySeeSource, SOURCE_KINDS, VISIBILITIES } from '@/lib/domain/evidence/source'
import { Link, orNothing } from '@/lib/use-cases/articles/article-fields'
import { Id, Line, Prose } from '@/lib/use-cases/fields'
import { askForSnapshot } from '@/lib/use-cases/snapshots/ask-for-snapshot'

/** What a source says of itself. Readers are the people who may see it while it is confidential. */
export const SOURCE_FIELDS = {
  kind: z.enum(SOURCE_KINDS),
  title: Line,
  url: orNothing(Link),
  note: Prose.optional(),
  visibility: z.enum(VISIBILITIES).optional(),
  readerIds: z.array(Id).max(LIMITS.readers.most, atMost('readers')).optional(),
}

export const NewSource = z.strictObject(SOURCE_FIELDS)

/** A source that this person may see; any other one is missing (404). */
export async function sourceSeenBy(tx: Transaction, sourceId: string, actor: Pick<Actor, 'id'>) {
  const source = await tx.source.findUnique({
    where: { id: sourceId },
    select: {
      id: true,
      kind: true,
      title: true,
      url: true,
      note: true,
      visibility: true,
      version: true,
      addedById: true,
      keeperId: true,
      readers: { select: { personId: true } },
    },
  })
  if (!source) throw missing('source')
  const { readers, ...rest } = source
  const seen = { ...rest, readerIds: readers.map(({ personId }) => personId) }
  if (!maySeeSource(seen, actor)) throw missing('source')
  return seen
}

/** Refuses readers who are not people of this desk; answers each once, without whoever added the source. */
export async function readersOf(tx: Transaction, readerIds: readonly string[], addedById: string): Promise<string[]> {
  const ids = [...new Set(readerIds)].filter((id) => id !== addedById)
  const known = await tx.person.count({ where: { id: { in: ids }, deactivatedAt: null } })
  if (known !== ids.length) throw new Refusal('unacceptable', 'One of the people named is not at this desk.')
  return ids
}

/** Writes a new source; answers its id. */
export async function writeSource(tx: Transaction, input: z.output<typeof NewSource>, actor: Pick<Actor, 'id'>) {
  const { kind, title, url, note, visibility = 'INTERNAL', readerIds = [] } = input
  const readers = visibility === 'CONFIDENTIAL' ? await readersOf(tx, readerIds, actor.id) : []
  const source = await tx.source.create({
    data: {
      kind,
      title,
      url: url ?? null,
      note: note ?? '',
      visibility,
      addedById: actor.id,
      readers: { create: readers.map((personId) => ({ personId })) },
    },
    select: { id: true, url: true },
  })
  await askForSnapshot(tx, source)
  return source
}
