import 'server-only'
import { sweepAnswers } from '@/lib/db/answer-once'
import { sweepSecurity } from '@/lib/db/security-event'
import { sweepTries } from '@/lib/db/throttle'

/**
 * Removes what is kept for a while only: counters of tries, and answers kept for a repeat of their call, which may hold drafts
 * and the titles of confidential sources. Tried again an hour later where the database is away.
 */
export async function sweep(now: Date): Promise<void> {
  try {
    await sweepTries(now)
    await sweepAnswers(now)
    await sweepSecurity(now)
  } catch {
    // Nothing depends on it now.
  }
}
