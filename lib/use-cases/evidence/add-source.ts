import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { refuseViewers } from '@/lib/use-cases/claims/hold-claim'
import { NewSource, writeSource } from './source-fields'

export const AddSource = NewSource

/** A source comes into the library before any claim uses it. */
export async function addSource(input: z.output<typeof AddSource>, actor: Actor): Promise<{ sourceId: string }> {
  refuseViewers(actor)
  return inTransaction(async (tx) => {
    const source = await writeSource(tx, input, actor)
    await record(tx, actor, { kind: 'source.added', subjectId: source.id, data: { source: source.id } })
    return { sourceId: source.id }
  })
}
