// @ts-check
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { addresses, makeRoles, newPasswords } from './database-roles.mjs'
import { migrate } from '../migrate.mjs'
import { ROOT } from '../process/place.mjs'
import { postgresHome } from './postgres-binaries.mjs'
import { connectAsSuperuser, createCluster, startCluster, stopCluster } from './postgres-cluster.mjs'
import { identityOf, isCurrent } from '../process/processes.mjs'
import { isStopAsked } from '../process/stopping.mjs'

const TEMPLATE = 'galley_template'
const OWNER_FILE = 'made-by'

/**
 * A throw-away PostgreSQL for tests: how to reach it, small enough for an environment variable.
 * @typedef {object} TestCluster
 * @property {number} port
 * @property {string} superuser password of the role postgres
 * @property {import('./database-roles.mjs').Passwords} passwords
 */

/**
 * Starts a private PostgreSQL with a migrated template in it. It goes when stop is called or when this process ends,
 * however it ends: a small keeper process waits for that.
 * @returns {Promise<{ cluster: TestCluster, running: import('./postgres-cluster.mjs').Cluster, stop: () => Promise<void> }>}
 */
export async function startTestCluster() {
  const home = postgresHome()
  await sweep(home)
  const folder = join(home.folder, `test-${randomBytes(6).toString('hex')}`)
  mkdirSync(folder)
  chmodSync(folder, home.account ? 0o711 : 0o700)
  writeFileSync(join(folder, OWNER_FILE), identityOf(process.pid) ?? '')
  const keeper = spawn(process.execPath, [join(ROOT, 'scripts', 'postgres', 'test-cluster-keeper.mjs'), folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  keeper.unref()
  const stop = async () => {
    if (keeper.exitCode !== null) return
    keeper.stdin.end()
    // Somebody who pressed Ctrl-C need not wait while thousands of files are removed: the keeper does that alone.
    if (isStopAsked()) return
    keeper.ref()
    await once(keeper, 'exit')
  }
  try {
    const running = await createCluster({ ...home, folder }, join(folder, 'postgres'))
    const port = await startCluster(running, 0)
    const cluster = { port, superuser: running.password, passwords: newPasswords() }
    await makeTemplate(cluster)
    return { cluster, running, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The roles, and a migrated database that every test's own is copied from. @param {TestCluster} cluster */
export async function makeTemplate({ port, superuser, passwords }) {
  await asSuperuser({ port, superuser }, async (client) => {
    await makeRoles(client, port, passwords)
    await client.query(`CREATE DATABASE ${TEMPLATE} OWNER galley_owner`)
    await migrate(addresses(port, TEMPLATE, passwords))
    await client.query(`ALTER DATABASE ${TEMPLATE} ALLOW_CONNECTIONS false`)
  })
}

/**
 * @template T
 * @param {{ port: number, superuser: string }} cluster
 * @param {(client: import('pg').Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function asSuperuser({ port, superuser }, work) {
  const client = await connectAsSuperuser({ password: superuser }, port)
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/**
 * A freshly migrated, empty database; about 40 ms.
 * @param {TestCluster} cluster
 * @returns {Promise<import('./database-roles.mjs').Addresses>}
 */
export async function createTestDatabase(cluster) {
  const name = `test_${randomBytes(6).toString('hex')}`
  await asSuperuser(cluster, (client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} OWNER galley_owner`),
  )
  return addresses(cluster.port, name, cluster.passwords)
}

/**
 * Stops the cluster in this folder and removes it.
 * @param {import('./postgres-binaries.mjs').PostgresHome} home
 * @param {string} folder
 */
export async function removeTestCluster(home, folder) {
  await stopCluster({ data: join(folder, 'postgres'), password: '', home }, { kept: false })
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}

/** Removes what a run left behind whose keeper was killed too. @param {import('./postgres-binaries.mjs').PostgresHome} home */
async function sweep(home) {
  for (const name of readdirSync(home.folder)) {
    const folder = join(home.folder, name)
    if (!name.startsWith('test-') || !existsSync(join(folder, OWNER_FILE))) continue
    const owner = readFileSync(join(folder, OWNER_FILE), 'utf8')
    if (!isCurrent(owner)) await removeTestCluster(home, folder)
  }
}
