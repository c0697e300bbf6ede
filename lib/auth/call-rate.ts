import 'server-only'
import { noteSecurity } from '@/lib/db/security-event'
import type { Limit } from '@/lib/db/throttle'
import { addTries } from '@/lib/db/throttle'
import { LIMITS } from '@/lib/domain/limits'
import { Refusal } from '@/lib/domain/refusal'

const PER_MINUTE: Limit = { name: 'calls:person', points: LIMITS.calls.most, seconds: 60 }
/** Calls are told to the database by the twenty: one write for each would cost more than most calls do. */
const BATCH = 20
/** People of whom a count is kept in this process, before those whose minute is over are forgotten. */
const KEPT = 2_000

interface Counted {
  /** Calls of all instances, as the database last told them. */
  known: number
  /** Calls here that the database has not been told of. */
  untold: number
  /** When the minute is over; milliseconds. */
  until: number
}

const counts = new Map<string, Counted>()

function countOf(personId: string, now: number): Counted {
  const count = counts.get(personId)
  if (count && count.until > now) return count
  if (counts.size >= KEPT) for (const [id, { until }] of counts) if (until <= now) counts.delete(id)
  const fresh = { known: 0, untold: 0, until: now + PER_MINUTE.seconds * 1_000 }
  counts.set(personId, fresh)
  return fresh
}

/**
 * Counts one call of a person, over all instances; of those that others have not told yet it may not know up to twenty each.
 * @throws {Refusal} 429 with the seconds to wait, beyond the limit of calls a minute
 */
export async function countCall(personId: string, now = Date.now()): Promise<void> {
  const count = countOf(personId, now)
  count.untold++
  if (count.untold >= BATCH) {
    const told = count.untold
    count.untold = 0
    const { points, wait } = await addTries(PER_MINUTE, personId, told)
    count.known = points
    count.until = now + wait * 1_000
  }
  if (count.known + count.untold <= PER_MINUTE.points) return
  await noteSecurity('too-many-calls', { personId, address: null })
  const seconds = Math.max(1, Math.ceil((count.until - now) / 1_000))
  throw new Refusal('throttled', `At most ${PER_MINUTE.points} calls a minute. Continue in ${seconds} seconds.`, {
    retryAfterSeconds: seconds,
  })
}
