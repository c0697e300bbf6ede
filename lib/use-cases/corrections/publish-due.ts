import 'server-only'
import { record } from '@/lib/db/audit'
import { db } from '@/lib/db/client'
import { inTransaction } from '@/lib/db/transaction'
import { whyNotMoveAtAll } from '@/lib/domain/corrections/correction'
import { Refusal, refuseIf } from '@/lib/domain/refusal'
import { findCorrection, moveCorrection } from './move-correction'
import { tellReaders } from './publish-correction'

interface Due {
  id: string
  version: number
}

const whatIsDue = () =>
  db().$queryRaw<Due[]>`SELECT id, version FROM corrections WHERE goes_out_at <= now() ORDER BY goes_out_at`

/** It goes out as whoever sent it, with what they may do now. */
async function goOut({ id, version }: Due): Promise<void> {
  const seen = { correctionId: id, version }
  await inTransaction(async (tx) => {
    const held = await tx.correction.findFirst({
      where: { id, version, goesOutAt: { not: null } },
      select: { lateReason: true, goesOutBy: { select: { id: true, role: true } } },
    })
    if (!held?.goesOutBy) return
    refuseIf(whyNotMoveAtAll('publish', held.goesOutBy), 'forbidden')
    const input = held.lateReason === null ? seen : { ...seen, delayReason: held.lateReason }
    await tellReaders(tx, input, await findCorrection(tx, id), held.goesOutBy)
  })
}

/** What could not go out stays approved, and the log says why. Where it has moved on meanwhile, nothing is done. */
async function keepBack({ id, version }: Due, why: string): Promise<void> {
  await inTransaction(async (tx) => {
    const { articleId, headline, version: now, goesOutAt } = await findCorrection(tx, id)
    if (now !== version || goesOutAt === null) return
    await moveCorrection(tx, { correctionId: id, version }, 'keepBack', { goesOutAt: null })
    await record(tx, null, { kind: 'correction.kept-back', subjectId: id, articleId, data: { headline, why } })
  })
}

/**
 * Tells readers what was held and whose moment has come. Every process of the desk does it; one of them is first. What fails holds
 * nothing else up, is thrown at the end, and tried again with the next call.
 */
export async function publishDue(): Promise<void> {
  const failed: unknown[] = []
  for (const due of await whatIsDue())
    try {
      await goOut(due)
    } catch (error) {
      if (error instanceof Refusal) await keepBack(due, error.message)
      else failed.push(error)
    }
  if (failed.length > 0) throw failed[0]
}
