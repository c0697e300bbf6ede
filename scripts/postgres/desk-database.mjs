// @ts-check
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { addresses, makeRoles, newPasswords } from './database-roles.mjs'
import { locked, lockedAtLast } from '../process/lock.mjs'
import { migrate } from '../migrate.mjs'
import { DATA, readJson, ROOT, writePrivate } from '../process/place.mjs'
import { postgresHome } from './postgres-binaries.mjs'
import { connectAsSuperuser, createCluster, isRunning, startCluster, stopCluster } from './postgres-cluster.mjs'
import { identityOf } from '../process/processes.mjs'
import { explain, say } from '../process/say.mjs'

const RECORD = join(DATA, 'database.json')
const USERS = join(DATA, 'database-users')
const DATABASE = 'galley'
const USUAL_PORT = 54329

/**
 * What .data/database.json remembers of the desk's own PostgreSQL.
 * @typedef {object} Record
 * @property {string} clone folder of the clone it belongs to
 * @property {string} data
 * @property {number} port the one it used last
 * @property {string} superuser password of the role postgres
 * @property {import('./database-roles.mjs').Passwords} passwords
 * @property {'pending' | 'ready'} sample pending until the sample newsroom stands
 */

/**
 * Starts the desk's own PostgreSQL (or joins it, when another command runs it), applies migrations, and creates the sample
 * newsroom in a fresh one.
 * @param {(at: import('./database-roles.mjs').Addresses) => Promise<void>} createSample
 * @returns {Promise<{ at: import('./database-roles.mjs').Addresses, release: () => Promise<void> }>} release stops the
 *   database when nobody else uses it
 */
export function openDeskDatabase(createSample) {
  return locked('database', async () => {
    const home = postgresHome()
    const record = await readOrCreate(home)
    const cluster = { data: record.data, password: record.superuser, home }
    enter()
    try {
      record.port = await startCluster(cluster, record.port)
      save(record)
      const at = addresses(record.port, DATABASE, record.passwords)
      await ensureDatabase(cluster, record)
      const applied = await migrate(at)
      if (applied.length > 0) say(`Applied ${applied.length === 1 ? 'one migration' : `${applied.length} migrations`}`)
      if (record.sample === 'pending') {
        await createSample(at)
        save({ ...record, sample: 'ready' })
      }
      const stopWatching = keepUp(cluster, record.port)
      return {
        at,
        release: () => {
          stopWatching()
          return lockedAtLast('database', () => leave(cluster))
        },
      }
    } catch (error) {
      await leave(cluster)
      throw error
    }
  })
}

/**
 * Where the desk's own PostgreSQL answers, if somebody runs it now.
 * @returns {import('./database-roles.mjs').Addresses | null}
 */
export function runningDeskDatabase() {
  const record = readRecord()
  return record && users().length > 0 ? addresses(record.port, DATABASE, record.passwords) : null
}

/** @param {import('./postgres-binaries.mjs').PostgresHome} home */
async function readOrCreate(home) {
  const record = readRecord()
  if (record && existsSync(join(record.data, 'PG_VERSION'))) return record
  const data = join(home.folder, 'postgres')
  if (existsSync(data)) await setAside(home, data)
  say('Creating a database')
  const cluster = await createCluster(home, data)
  /** @type {Record} */
  const created = {
    clone: ROOT,
    data,
    port: USUAL_PORT,
    superuser: cluster.password,
    passwords: newPasswords(),
    sample: 'pending',
  }
  save(created)
  return created
}

/** @returns {Record | null} null too when .data was copied here together with another clone, which still uses its data */
function readRecord() {
  const record = /** @type {Record | null} */ (readJson(RECORD))
  if (!record || record.clone === ROOT) return record
  if (record.data.startsWith(join(record.clone, '.data'))) record.data = join(DATA, 'postgres')
  else if (existsSync(record.clone)) return null
  return { ...record, clone: ROOT }
}

/** @param {Record} record */
function save(record) {
  writePrivate(RECORD, JSON.stringify(record, null, 2))
}

/**
 * Data whose passwords are gone (someone removed .data): kept, because it may be somebody's work.
 * @param {import('./postgres-binaries.mjs').PostgresHome} home
 * @param {string} data
 */
async function setAside(home, data) {
  await stopCluster({ data, password: '', home })
  const aside = `${data}-${randomBytes(3).toString('hex')}`
  renameSync(data, aside)
  say(`There was a database without its passwords: it now lies in ${aside}`)
}

/**
 * A half-made sample is made again from nothing: nobody can have worked in it.
 * @param {import('./postgres-cluster.mjs').Cluster} cluster
 * @param {Record} record
 */
async function ensureDatabase(cluster, record) {
  const superuser = await connectAsSuperuser(cluster, record.port)
  try {
    const { rowCount } = await superuser.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE])
    if (rowCount && record.sample === 'ready') return
    await makeRoles(superuser, record.port, record.passwords)
    await superuser.query(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`)
    await superuser.query(`CREATE DATABASE ${DATABASE} OWNER galley_owner`)
  } finally {
    await superuser.end()
  }
}

function enter() {
  mkdirSync(USERS, { recursive: true })
  writeFileSync(join(USERS, String(process.pid)), identityOf(process.pid) ?? '')
}

/**
 * Starts the database again when it ends by itself; the app's connections come back on their own.
 * @param {import('./postgres-cluster.mjs').Cluster} cluster
 * @param {number} port
 * @returns {() => void} stops watching
 */
function keepUp(cluster, port) {
  let watching = true
  const timer = setInterval(() => {
    if (isRunning(cluster)) return
    void locked('database', async () => {
      if (isRunning(cluster) || !watching) return
      await startCluster(cluster, port, { nowhereElse: true })
      say('The database had ended by itself and was started again')
    }).catch(explain)
  }, 2_000)
  return () => {
    watching = false
    clearInterval(timer)
  }
}

/** @param {import('./postgres-cluster.mjs').Cluster} cluster */
async function leave(cluster) {
  rmSync(join(USERS, String(process.pid)), { force: true })
  if (users().length === 0) await stopCluster(cluster)
}

/** Commands of this clone that use the database now. */
function users() {
  if (!existsSync(USERS)) return []
  return readdirSync(USERS).filter((pid) => {
    const alive = identityOf(Number(pid)) === readFileSync(join(USERS, pid), 'utf8')
    if (!alive) rmSync(join(USERS, pid), { force: true })
    return alive
  })
}
