import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/db/audit'
import type { Transaction } from '@/lib/db/transaction'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { refuseIf } from '@/lib/domain/refusal'
import { correctionForMove, findCorrection, moveCorrection, SeenCorrection } from './move-correction'

export const PublishCorrection = SeenCorrection

/** The entry that is amended must still stand; locked, so that it can't be withdrawn in the same moment. */
async function whyNotUnder(tx: Transaction, amendsId: string): Promise<string | null> {
  const [standing] = await tx.$queryRaw<{ status: string }[]>`
    SELECT status::text FROM corrections WHERE id = ${amendsId}::uuid FOR SHARE`
  return standing?.status === 'PUBLISHED' ? null : 'The entry that this amends has been withdrawn.'
}

/** Tells readers, from this moment on and for good. Answers the public number. */
export async function publishCorrection(
  input: z.output<typeof PublishCorrection>,
  actor: Actor,
): Promise<{ number: number }> {
  return inTransaction(async (tx) => {
    const { id, articleId, headline, amendsId } = await correctionForMove(tx, input, 'publish', actor)
    if (amendsId !== null) refuseIf(await whyNotUnder(tx, amendsId))
    await moveCorrection(tx, input, 'publish', { publishedById: actor.id })
    // The number, and the time, are given by the database.
    const number = (await findCorrection(tx, id)).number ?? 0
    await record(tx, actor, { kind: 'correction.published', subjectId: id, articleId, data: { headline, number } })
    return { number }
  })
}
