import { Prisma } from './generated/client'

/**
 * The SQLSTATE somewhere inside what Prisma threw, or null. Through the ORM it hides in `meta`, after a deferred trigger at
 * COMMIT it is a bare driver error, so the whole chain of causes is looked through.
 */
export function sqlStateOf(error: unknown): string | null {
  let found: string | null = null
  const seen = new Set<unknown>()
  const look = (value: unknown, depth: number): void => {
    if (found || depth > 6 || typeof value !== 'object' || value === null || seen.has(value)) return
    seen.add(value)
    for (const key of ['originalCode', 'code', 'sqlState']) {
      const code: unknown = (value as Record<string, unknown>)[key]
      if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && !/^P\d{4}$/.test(code)) found ??= code
    }
    for (const key of ['meta', 'cause', 'driverAdapterError']) look((value as Record<string, unknown>)[key], depth + 1)
  }
  look(error, 0)
  return found
}

/** True for a serialization failure or a deadlock: the transaction did nothing and may be run again. */
export function mayRunAgain(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2034') return true
  const state = sqlStateOf(error)
  return state === '40001' || state === '40P01'
}

/** True when a unique key was already taken. */
export function isTaken(error: unknown): boolean {
  return (
    (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') || sqlStateOf(error) === '23505'
  )
}

/** True when no connection could be had: the database is away or its pool is exhausted. */
export function isAway(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code
  if (
    typeof code === 'string' &&
    ['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'ECONNREFUSED', 'ECONNRESET'].includes(code)
  )
    return true
  const state = sqlStateOf(error)
  if (state !== null && /^(08|57P|53)/.test(state)) return true
  const message = error instanceof Error ? error.message : ''
  return /timeout exceeded when trying to connect|Connection terminated|ECONNREFUSED|Can't reach database/.test(message)
}
