import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/db/audit'
import type { Transaction } from '@/lib/db/transaction'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { daysOverdue, learnedDay, whyNotPublishLate } from '@/lib/domain/corrections/delay'
import { dayAt, dayOf } from '@/lib/domain/time/day'
import { newsroomPlace } from '@/lib/db/newsroom-place'
import { refuseIf } from '@/lib/domain/refusal'
import { Reason } from '@/lib/use-cases/fields'
import type { FoundCorrection } from './move-correction'
import { correctionForMove, findCorrection, moveCorrection, SeenCorrection } from './move-correction'

/** `delayReason` is asked for when readers had to wait for more than thirty days; it is for the desk's log. */
export const PublishCorrection = SeenCorrection.extend({ delayReason: Reason.optional() })
type Seen = z.output<typeof PublishCorrection>

/** The entry that is amended must still stand; locked, so that it can't be withdrawn in the same moment. */
async function whyNotUnder(tx: Transaction, amendsId: string): Promise<string | null> {
  const [standing] = await tx.$queryRaw<{ status: string }[]>`
    SELECT status::text FROM corrections WHERE id = ${amendsId}::uuid FOR SHARE`
  return standing?.status === 'PUBLISHED' ? null : 'The entry that this amends has been withdrawn.'
}

async function daysWaited(tx: Transaction, found: FoundCorrection): Promise<number | null> {
  const { timeZone } = await newsroomPlace(tx)
  const learned = found.learnedOn && dayOf(found.learnedOn)
  return daysOverdue(learnedDay({ ...found, learnedOn: learned }, timeZone), dayAt(new Date(), timeZone))
}

/** The entry, where it may be published by this person as it stands. Readers who waited too long are owed a reason, in the log. */
export async function correctionToPublish(
  tx: Transaction,
  input: Seen,
  move: 'publish' | 'hold',
  actor: Actor,
): Promise<FoundCorrection> {
  const found = await correctionForMove(tx, input, move, actor)
  if (found.amendsId !== null) refuseIf(await whyNotUnder(tx, found.amendsId))
  refuseIf(whyNotPublishLate(await daysWaited(tx, found), input.delayReason), 'unacceptable')
  return found
}

/** What was held goes out; the reason for a delay was given then. The moment it is to keep to is guarded by the database. */
export async function tellReaders(
  tx: Transaction,
  input: Seen,
  found: FoundCorrection,
  actor: Pick<Actor, 'id'>,
): Promise<{ number: number }> {
  const { id, articleId, headline, amendsId } = found
  const { delayReason } = input
  if (amendsId !== null) refuseIf(await whyNotUnder(tx, amendsId))
  const days = await daysWaited(tx, found)
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
}

/** Tells readers at once, from this moment on and for good: for scripts. People hold an entry first. Answers the public number. */
export async function publishCorrection(input: Seen, actor: Actor): Promise<{ number: number }> {
  return inTransaction(async (tx) =>
    tellReaders(tx, input, await correctionToPublish(tx, input, 'publish', actor), actor),
  )
}
