import 'server-only'
import { record } from '@/lib/db/audit'
import type { Transaction } from '@/lib/db/transaction'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'

/** Ends every session of a person, except one if it is named. */
export async function endSessions(tx: Transaction, personId: string, exceptId?: string): Promise<void> {
  await tx.session.updateMany({
    where: { personId, revokedAt: null, ...(exceptId !== undefined && { id: { not: exceptId } }) },
    data: { revokedAt: new Date() },
  })
}

/** Signs a person out of every browser, this one too. */
export async function signOutEverywhere(actor: Actor): Promise<void> {
  await inTransaction(async (tx) => {
    await endSessions(tx, actor.id)
    await record(tx, actor, { kind: 'session.ended', subjectId: actor.id, data: { all: true } })
  })
}
