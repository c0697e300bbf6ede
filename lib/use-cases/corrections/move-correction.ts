import 'server-only'
import { bondsOf } from '@/lib/db/words-and-bonds'
import type { Prisma } from '@/lib/db/generated/client'
import type { Transaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import type { CorrectionMove } from '@/lib/domain/corrections/correction'
import { CORRECTION_MOVES, whyNotMoveAtAll, whyNotMoveCorrection } from '@/lib/domain/corrections/correction'
import { missing, refuseIf, stale } from '@/lib/domain/refusal'
import { z } from 'zod'
import { Id, Version } from '@/lib/use-cases/fields'

/** A correction, and the version of it that the caller saw. */
export const SeenCorrection = z.strictObject({ correctionId: Id, version: Version })
type Seen = z.output<typeof SeenCorrection>

/** The correction as it stands, for a rule to judge; a missing one is refused with 404. */
export async function findCorrection(tx: Transaction, correctionId: string) {
  const correction = await tx.correction.findUnique({
    where: { id: correctionId },
    select: {
      id: true,
      number: true,
      slug: true,
      version: true,
      status: true,
      type: true,
      headline: true,
      section: true,
      articleId: true,
      claimId: true,
      amendsId: true,
      articleUrl: true,
      articlePublishedAt: true,
      articlePublishedOn: true,
      learnedOn: true,
      wrong: true,
      right: true,
      note: true,
      draftedById: true,
      editorIds: true,
      submittedById: true,
      goesOutAt: true,
      withdrawReason: true,
      withdrawalAskedById: true,
      withdrawWordsById: true,
      wordsConfirmedAt: true,
      createdAt: true,
      reports: { select: { createdAt: true } },
    },
  })
  if (!correction) throw missing('correction')
  return correction
}
export type FoundCorrection = Awaited<ReturnType<typeof findCorrection>>

/** The correction, when this person may make this move with it and saw it as it is. Role first, then version, then state. */
export async function correctionForMove(
  tx: Transaction,
  seen: Seen,
  move: CorrectionMove,
  actor: Actor,
): Promise<FoundCorrection> {
  refuseIf(whyNotMoveAtAll(move, actor), 'forbidden')
  const correction = await findCorrection(tx, seen.correctionId)
  if (correction.version !== seen.version) throw stale('correction', correction)
  refuseIf(whyNotMoveCorrection({ ...correction, bonds: await bondsOf(actor.id, tx) }, move, actor))
  return correction
}

/** One move as a guarded write: only from the states the table allows, and only on the version the person saw. */
export async function moveCorrection(
  tx: Transaction,
  seen: Seen,
  move: CorrectionMove,
  also: Prisma.CorrectionUncheckedUpdateManyInput,
): Promise<void> {
  const { from, to } = CORRECTION_MOVES[move]
  const { count } = await tx.correction.updateMany({
    where: { id: seen.correctionId, version: seen.version, status: { in: [...from] } },
    data: { ...also, status: to, version: { increment: 1 } },
  })
  if (count === 0) throw stale('correction', await findCorrection(tx, seen.correctionId))
}
