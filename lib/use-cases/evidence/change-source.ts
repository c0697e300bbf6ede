import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import type { Transaction } from '@/lib/db/transaction'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { refuseIf, stale } from '@/lib/domain/refusal'
import type { Visibility } from '@/lib/domain/evidence/source'
import { saysSomethingElse, whyNotShowTo } from '@/lib/domain/evidence/source'
import { Id, Line, Version } from '@/lib/use-cases/fields'
import { refuseViewers } from '@/lib/use-cases/claims/hold-claim'
import { askForSnapshot } from '@/lib/use-cases/snapshots/ask-for-snapshot'
import { shakeWhatRestsOn } from './shake-what-rests-on'
import { readersOf, SOURCE_FIELDS, sourceSeenBy } from './source-fields'

export const ChangeSource = z.strictObject({
  ...SOURCE_FIELDS,
  sourceId: Id,
  version: Version,
  kind: SOURCE_FIELDS.kind.optional(),
  title: Line.optional(),
  /** Null, or empty, takes the address away. */
  url: z
    .null()
    .or(z.literal('').transform(() => null))
    .or(SOURCE_FIELDS.url),
})
type Changes = z.output<typeof ChangeSource>

/**
 * Changes what a source says of itself, or who may see it; only what is given and differs. Claims in review or approved on what
 * it said are stale in the same transaction, and cleared articles that have such a claim are in checking again.
 */
export async function changeSource(input: Changes, actor: Actor): Promise<void> {
  refuseViewers(actor)
  await inTransaction(async (tx) => {
    await tx.$executeRaw`SELECT FROM sources WHERE id = ${input.sourceId}::uuid FOR NO KEY UPDATE`
    const source = await sourceSeenBy(tx, input.sourceId, actor)
    if (source.version !== input.version) throw stale('source', source)
    const fields = differing(input, source)
    const visibility = input.visibility ?? source.visibility
    const readers = await newReaders(tx, input, source, visibility)
    if (fields.includes('visibility') || readers) refuseIf(whyNotShowTo(source, visibility, actor), 'forbidden')
    if (fields.length === 0 && !readers) return
    const { sourceId } = input
    const given = Object.fromEntries(fields.map((field) => [field, input[field]]))
    // Before the change is written: the database would make the claims stale itself, and leave nothing to tell of.
    const shaken = saysSomethingElse(source, { ...source, ...given }) ? await shakeWhatRestsOn(tx, sourceId) : []
    await tx.source.update({
      where: { id: sourceId, version: input.version },
      data: { ...given, changedById: actor.id, version: { increment: 1 } },
    })
    if (readers) {
      await tx.sourceReader.deleteMany({ where: { sourceId } })
      await tx.sourceReader.createMany({ data: readers.map((personId) => ({ sourceId, personId })) })
    }
    if (fields.includes('url')) await askForSnapshot(tx, { id: sourceId, url: input.url ?? null })
    const changed = [...fields, ...(readers ? ['readers'] : [])]
    await record(
      tx,
      actor,
      { kind: 'source.changed', subjectId: sourceId, data: { source: sourceId, fields: changed } },
      ...shaken,
    )
  })
}

const FIELDS = ['kind', 'title', 'url', 'note', 'visibility'] as const
type Source = Awaited<ReturnType<typeof sourceSeenBy>>

function differing(input: Changes, source: Source) {
  return FIELDS.filter((field) => input[field] !== undefined && input[field] !== source[field])
}

/** Who may see it from now on, where that changes; nobody needs to be named on a source that is not confidential. */
async function newReaders(
  tx: Transaction,
  { readerIds }: Changes,
  source: Source,
  visibility: Visibility,
): Promise<string[] | null> {
  if (visibility !== 'CONFIDENTIAL') return source.readerIds.length > 0 ? [] : null
  if (readerIds === undefined && source.visibility === 'CONFIDENTIAL') return null
  const kept = source.keeperId !== null && source.keeperId !== source.addedById ? [source.keeperId] : []
  const readers = await readersOf(tx, [...(readerIds ?? []), ...kept], source.addedById)
  const same = readers.length === source.readerIds.length && readers.every((id) => source.readerIds.includes(id))
  return same ? null : readers
}
