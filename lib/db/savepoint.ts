import 'server-only'
import { Refusal } from '@/lib/domain/refusal'
import { mayRunAgain } from './errors'
import type { Transaction } from './transaction'
import { refusalOf } from './transaction'

/**
 * A part of a transaction that can be refused by itself: what it wrote is rolled back, and the transaction goes on. Answers the
 * Refusal, a trigger's too; everything else is thrown as it came, and a deadlock runs the whole transaction again.
 */
export async function inSavepoint<Result>(tx: Transaction, work: () => Promise<Result>): Promise<Result | Refusal> {
  await tx.$executeRaw`SAVEPOINT part`
  try {
    const result = await work()
    await tx.$executeRaw`RELEASE SAVEPOINT part`
    return result
  } catch (error) {
    const refusal = mayRunAgain(error) ? null : refusalOf(error)
    if (!refusal) throw error
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT part`
    await tx.$executeRaw`RELEASE SAVEPOINT part`
    return refusal
  }
}
