import 'server-only'
import { Refusal } from '@/lib/domain/refusal'
import type { Done, Given } from '@/lib/workers/text-tasks'
import { inThread, NotRead } from '@/lib/workers/text-pool'

/** Less than a transaction may stay open: the article is locked while its claims are carried. */
export const SECONDS = 15

/** What a new text does to each claim. One that takes too long is refused (503): nobody may guess what still stands. */
export async function carryInThread(given: Given<'carry'>): Promise<Done<'carry'>> {
  try {
    return await inThread('carry', given, SECONDS)
  } catch (error) {
    if (!(error instanceof NotRead)) throw error
    throw new Refusal(
      'busy',
      `Comparing the two texts takes longer than ${SECONDS} seconds. Nothing was changed; try again in a moment, or bring it in in smaller steps.`,
      { retryAfterSeconds: SECONDS },
    )
  }
}
