import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/db/audit'
import type { Transaction } from '@/lib/db/transaction'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { daysOverdue, learnedDay, whyNotPublishLate } from '@/lib/domain/corrections/correction'
import { dayAt, dayOf } from '@/lib/domain/time/day'
import { newsroomPlace } from '@/lib/db/newsroom-place'
import { refuseIf } from '@/lib/domain/refusal'
import { Reason } from '@/lib/use-cases/fields'
import { correctionForMove, findCorrection, moveCorrection, SeenCorrection } from './move-correction'

/** `delayReason` is asked for when readers had to wait for more than thirty days; it is for the desk's log. */
export const PublishCorrection = SeenCorrection.extend({ delayReason: Reason.optional() })

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
  const { delayReason } = input
  return inTransaction(async (tx) => {
    const { id, articleId, headline, amendsId, ...found } = await correctionForMove(tx, input, 'publish', actor)
    if (amendsId !== null) refuseIf(await whyNotUnder(tx, amendsId))
    const { timeZone } = await newsroomPlace(tx)
    const learned = found.learnedOn && dayOf(found.learnedOn)
    const days = daysOverdue(learnedDay({ ...found, learnedOn: learned }, timeZone), dayAt(new Date(), timeZone))
    refuseIf(whyNotPublishLate(days, delayReason), 'unacceptable')
    await moveCorrection(tx, input, 'publish', { publishedById: actor.id })
    // The number, and the time, are given by the database.
    const number = (await findCorrection(tx, id)).number ?? 0
    const late = days !== null && delayReason !== undefined ? { late: { days, reason: delayReason } } : {}
    await record(tx, actor, {
      kind: 'correction.published',
      subjectId: id,
      articleId,
      data: { headline, number, ...late },
    })
    return { number }
  })
}
