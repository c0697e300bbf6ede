// @ts-check
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DATA, makeDataFolder, newPassword, ROOT, writePrivate } from './place.mjs'
import { Halt } from './say.mjs'
import { addressOf } from './server.mjs'

/** HOST and PORT, from the environment or a .env file. */
export function listeningAddress() {
  if (existsSync(join(ROOT, '.env'))) process.loadEnvFile(join(ROOT, '.env'))
  const { HOST: host = '127.0.0.1', PORT: wanted = '3000' } = process.env
  const port = Number(wanted)
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Halt(`PORT is "${wanted}", which is not a port.`, 'Set it to a number from 1 to 65535, such as 3000.')
  return { host, port }
}

/**
 * What the server is told. The owner's connection string is not among it: the app can do no more than its role may.
 * @param {{ host: string, port: number, database: { app: string, embedded: boolean }, secret?: string }} options secret signs
 *   the session cookies; the desk's own unless given
 * @returns {NodeJS.ProcessEnv}
 */
export function serverEnvironment({ host, port, database, secret }) {
  const { DATABASE_OWNER_URL: _owner, DATABASE_AUDIT_URL: _audit, GALLEY_EMBEDDED: _embedded, ...env } = process.env
  const address = env['NEXTAUTH_URL'] ?? addressOf(host, port)
  return {
    ...env,
    DATABASE_URL: database.app,
    NEXTAUTH_SECRET: secret ?? env['NEXTAUTH_SECRET'] ?? deskSecret(),
    NEXTAUTH_URL: address,
    GALLEY_FILES: env['GALLEY_FILES'] ?? join(DATA, 'files'),
    GALLEY_ORIGIN: env['GALLEY_ORIGIN'] ?? new URL(address).origin,
    ...(database.embedded && { GALLEY_EMBEDDED: '1' }),
  }
}

/** Made once, so that a restart signs nobody out. */
function deskSecret() {
  const file = join(DATA, 'secret')
  makeDataFolder()
  if (!existsSync(file)) writePrivate(file, newPassword())
  return readFileSync(file, 'utf8')
}
