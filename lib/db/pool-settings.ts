/** How the desk reaches its database. */
interface PoolSettings {
  /** At most so many connections at once. */
  connections: number
  /** Whether statements are prepared. A pooler that gives each transaction another connection, as PgBouncer can, knows none that are. */
  prepares: boolean
}

/**
 * What DATABASE_POOL (a whole number, 10 where it is not set) and DATABASE_PREPARE ("on", or "off") say.
 * @throws {Error} for any other value, with what it may be: taken for one of them it would break page after page, and nothing say why
 */
export function poolSettings({
  DATABASE_POOL = '10',
  DATABASE_PREPARE = 'on',
}: Partial<Record<string, string>>): PoolSettings {
  if (!/^[1-9]\d{0,3}$/.test(DATABASE_POOL))
    throw new Error(`DATABASE_POOL is “${DATABASE_POOL}”: set it to a whole number from 1 to 9999, or not at all.`)
  if (DATABASE_PREPARE !== 'on' && DATABASE_PREPARE !== 'off')
    throw new Error(`DATABASE_PREPARE is “${DATABASE_PREPARE}”: set it to on or off, or not at all.`)
  return { connections: Number(DATABASE_POOL), prepares: DATABASE_PREPARE === 'on' }
}
