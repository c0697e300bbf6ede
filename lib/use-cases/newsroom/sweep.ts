import 'server-only'
import { sweepAnswers } from '@/lib/db/answer-once'
import { sweepSecurity } from '@/lib/db/security-event'
import { sweepTries } from '@/lib/db/throttle'

/**
 * Removes what is kept for a while only: counters of tries, and answers kept for a repeat of their call, which may hold drafts
 * and the titles of confidential sources. A job of each hour.
 */
export async function sweep(now: Date): Promise<void> {
  await sweepTries(now)
  await sweepAnswers(now)
  await sweepSecurity(now)
}
