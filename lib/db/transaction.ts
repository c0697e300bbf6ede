import 'server-only'
import { Refusal } from '@/lib/domain/refusal'
import { takeKey } from './answer-once'
import { askingByItself, db } from './client'
import { mayRunAgain, sqlStateOf } from './errors'
import type { Prisma } from './generated/client'

export type Transaction = Prisma.TransactionClient

/** What the database refuses although no rule of ours did: another person was faster, or a rule is missing. */
export const SENTENCES: Record<string, string> = {
  GY001: 'Someone else has to approve this: you gave, or changed, what it rests on.',
  GY002: 'This is part of the record and can’t be changed.',
  GY003: 'This has moved on since you opened it.',
  GY004: 'These words are not where they were in the text.',
  GY005: 'A claim is approved only by a review.',
  GY006: 'The last admin can’t be removed.',
  GY007: 'The log doesn’t take this as it is. Nothing was changed.',
  GY008: 'This would change the record without the log telling who did it. Nothing was changed.',
  GY009: 'The headline is that of the newest text. Reload the article and try again.',
  GY010: 'Somebody at this desk has this name, or has had it. Add a middle name or initial.',
}

/** The Refusal that was thrown, or that a trigger's error means; null for everything else. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error
  const sentence = SENTENCES[sqlStateOf(error) ?? '']
  return sentence === undefined ? null : new Refusal('conflict', sentence)
}

const TRIES = 3

/**
 * Runs one use case in one transaction; a deadlock or serialization failure is run again, up to three times. What a trigger
 * refuses becomes a Refusal (409); everything else is thrown as it came. No Promise.all inside: one connection, one query.
 */
export async function inTransaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    let giveKeyBack = () => {}
    try {
      return await db().$transaction(
        async (tx) => {
          giveKeyBack = await takeKey(tx)
          return await askingByItself(() => work(tx))
        },
        { maxWait: 5_000, timeout: 30_000 },
      )
    } catch (error) {
      giveKeyBack()
      if (error instanceof Refusal) throw error
      if (attempt < TRIES && mayRunAgain(error)) continue
      throw refusalOf(error) ?? error
    }
  }
}
