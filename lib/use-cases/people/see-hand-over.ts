import 'server-only'
import { z } from 'zod'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { Id } from '@/lib/use-cases/fields'

export const SeeHandOver = z.strictObject({ handOverId: Id })

/** Whoever was handed something has seen it; the notice is gone from their desk, and what they were handed stays with them. */
export async function seeHandOver({ handOverId }: z.output<typeof SeeHandOver>, actor: Actor): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.handOver.updateMany({
      where: { id: handOverId, toId: actor.id, seenAt: null },
      data: { seenAt: new Date() },
    })
  })
}
