import 'server-only'
import { hash, verify } from '@node-rs/argon2'
import { z } from 'zod'
import { atMost, LIMITS } from '@/lib/domain/limits'
import { Refusal } from '@/lib/domain/refusal'

/** A password that somebody chooses. Its length is asked for here, that it isn't guessed soon by `refuseWeak`. */
export const NewPassword = z
  .string()
  .min(12, 'A password has at least 12 characters.')
  .max(LIMITS.password.most, atMost('password'))

/** argon2id: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
/** Hashes at once, and callers that may wait for their turn: of Node's four threads two stay with everybody else. */
const AT_ONCE = 2
const WAITING = 30

let running = 0
const queue: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (queue.length >= WAITING)
      throw new Refusal('busy', 'Too many people are signing in at once. Try again in a few seconds.', {
        retryAfterSeconds: 5,
      })
    await new Promise<void>((turn) => queue.push(turn))
  } else running++
  try {
    return await work()
  } finally {
    const next = queue.shift()
    if (next) next()
    else running--
  }
}

/** The argon2id hash to keep for a password, with its own salt. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, COST))
}

let nobody: Promise<string> | undefined

/**
 * Whether the password is the one behind the hash. With null (there is no such person) it takes as long as for anybody
 * and is false.
 */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const kept = passwordHash ?? (await (nobody ??= hashPassword('nobody signs in with this')))
  const same = await inTurn(() => verify(kept, password))
  return same && passwordHash !== null
}
