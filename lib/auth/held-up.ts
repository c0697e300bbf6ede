import 'server-only'
import { createHash } from 'node:crypto'

/** Browsers that are kept, before those whose wait is over are forgotten. */
const KEPT = 2_000

/** By session cookie, as a digest: when its person may go on; milliseconds. The pages and the proxy before them share it. */
const ofProcess = globalThis as typeof globalThis & { galleyHeldUp?: Map<string, number> }
const heldUp = () => (ofProcess.galleyHeldUp ??= new Map())

const keyOf = (cookie: string) => createHash('sha256').update(cookie).digest('hex').slice(0, 32)

/** No page is drawn for this browser, whose person had too many calls in a minute, for so many seconds. */
export function holdUp(cookie: string, seconds: number, now = Date.now()): void {
  const all = heldUp()
  if (all.size >= KEPT) for (const [key, until] of all) if (until <= now) all.delete(key)
  all.set(keyOf(cookie), now + seconds * 1_000)
}

/** How many seconds this browser has to wait for its next page; 0 where it need not. */
export function secondsHeldUp(cookie: string | undefined, now = Date.now()): number {
  if (cookie === undefined || heldUp().size === 0) return 0
  return Math.max(0, Math.ceil(((heldUp().get(keyOf(cookie)) ?? 0) - now) / 1_000))
}
