import 'server-only'
import { createHash } from 'node:crypto'
import { Refusal } from '@/lib/domain/refusal'
import { db } from './client'

/** How many tries one caller has in a window that opens with the first of them. */
export interface Limit {
  name: string
  points: number
  seconds: number
}

/** Counters are kept under a digest: who tried is nobody's business once the window is over. */
function keyOf({ name }: Limit, who: string): string {
  return `${name}:${createHash('sha256').update(who).digest('hex').slice(0, 32)}`
}

function waitInWords(seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  return minutes === 1 ? 'a minute' : `${minutes} minutes`
}

/**
 * Counts one try of `who`, over all instances. One statement, so that tries at the same time are all counted.
 * @throws {Refusal} 429 with the seconds to wait, when the window's points are used up
 */
export async function countTry(limit: Limit, who: string): Promise<void> {
  const { points, wait } = await addTries(limit, who, 1)
  if (points > limit.points) throw tooMany(wait)
}

/** The refusal of one more try; `wait` is in seconds. */
export function tooMany(wait: number): Refusal {
  return new Refusal('throttled', `Too many tries. Try again in ${waitInWords(wait)}.`, { retryAfterSeconds: wait })
}

/** Adds tries to the window of `who`, or opens one; answers how many it holds now, and the seconds until it is over. */
export async function addTries(limit: Limit, who: string, count: number): Promise<{ points: number; wait: number }> {
  const [row] = await db().$queryRaw<{ points: number; wait: number }[]>`
    INSERT INTO throttles AS t (key, points, expire)
    VALUES (${keyOf(limit, who)}, ${count}, now() + make_interval(secs => ${limit.seconds}))
    ON CONFLICT (key) DO UPDATE SET
      points = CASE WHEN t.expire > now() THEN least(t.points + excluded.points, 1000000) ELSE excluded.points END,
      expire = CASE WHEN t.expire > now() THEN t.expire ELSE excluded.expire END
    RETURNING points, greatest(1, ceil(extract(epoch FROM expire - now())))::int AS wait`
  return row ?? { points: 0, wait: 1 }
}

/** Gives one try back that turned out not to count. */
export async function takeTryBack(limit: Limit, who: string): Promise<void> {
  await db().throttle.updateMany({
    where: { key: keyOf(limit, who), points: { gt: 0 } },
    data: { points: { decrement: 1 } },
  })
}

/** Forgets the tries of `who`. */
export async function forgetTries(limit: Limit, who: string): Promise<void> {
  await db().throttle.deleteMany({ where: { key: keyOf(limit, who) } })
}

/** Removes the counters whose window is over. */
export async function sweepTries(now: Date): Promise<void> {
  await db().throttle.deleteMany({ where: { expire: { lt: now } } })
}
