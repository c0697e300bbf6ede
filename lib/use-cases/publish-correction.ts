import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/db/audit'
import type { Transaction } from '@/lib/db/transaction'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { refuseIf, stale } from '@/lib/domain/refusal'
import { correctionForMove, findCorrection, SeenCorrection } from './move-correction'

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
  const { correctionId, version } = input
  return inTransaction(async (tx) => {
    const { id, articleId, headline, amendsId } = await correctionForMove(tx, input, 'publish', actor)
    if (amendsId !== null) refuseIf(await whyNotUnder(tx, amendsId))
    // In one statement: the number is taken only by a row that is published, so readers see no gaps without a reason.
    const [published] = await tx.$queryRaw<{ number: number }[]>`
      UPDATE corrections SET status = 'PUBLISHED', version = version + 1, number = nextval('correction_number')::int,
        published_by_id = ${actor.id}::uuid, published_at = now()
      WHERE id = ${correctionId}::uuid AND version = ${version} AND status = 'APPROVED' RETURNING number`
    if (!published) throw stale('correction', await findCorrection(tx, correctionId))
    const { number } = published
    await record(tx, actor, { kind: 'correction.published', subjectId: id, articleId, data: { headline, number } })
    return { number }
  })
}
