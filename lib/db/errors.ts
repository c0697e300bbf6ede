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

/** Prisma's or the driver's own code for an error, if it has one. */
export function codeOf(error: unknown): string | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : undefined
}

/** True for whatever Prisma or the driver throws. */
export function isOfDatabase(error: Error): boolean {
  return error.name.startsWith('Prisma') || error.name === 'DriverAdapterError' || sqlStateOf(error) !== null
}

/** No connection, or none in time: the server is away, or every connection of the pool is taken. */
const AWAY = ['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'ECONNREFUSED', 'ECONNRESET']
/** Waited too long: for a lock, for an answer, or for the rest of a transaction. */
const TOO_LONG = ['55P03', '57014', '25P03']

/** True when the database can't be reached or is too busy: the same call may well succeed in a moment. */
export function isAway(error: unknown): boolean {
  // It was run again as often as it is, and met somebody each time.
  if (mayRunAgain(error)) return true
  if (AWAY.includes(codeOf(error) ?? '')) return true
  const state = sqlStateOf(error)
  if (state !== null && (/^(08|57P|53)/.test(state) || TOO_LONG.includes(state))) return true
  const message = error instanceof Error ? error.message : ''
  return /timeout exceeded when trying to connect|Connection terminated|ECONNREFUSED|Can't reach database/.test(message)
}
