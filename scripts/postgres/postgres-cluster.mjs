// @ts-check
import { appendFileSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { newPassword, writePrivate } from '../process/place.mjs'
import { builtInMajor } from './postgres-binaries.mjs'
import { commandOf, identityOf, run } from '../process/processes.mjs'
import { Halt } from '../process/say.mjs'

/**
 * One PostgreSQL data folder and what is needed to run it.
 * @typedef {object} Cluster
 * @property {string} data the data folder
 * @property {string} password of the role postgres, the superuser
 * @property {import('./postgres-binaries.mjs').PostgresHome} home
 */

const SETTINGS = `
# Galley's own. Only this machine, only with a password; no text of a draft in the log.
password_encryption = 'scram-sha-256'
log_min_error_statement = panic
log_error_verbosity = terse
log_checkpoints = off
max_connections = 200
timezone = 'UTC'
log_timezone = 'UTC'
`

/**
 * Makes an empty cluster. Interrupted, it leaves nothing that looks like one.
 * @param {import('./postgres-binaries.mjs').PostgresHome} home
 * @param {string} data
 * @returns {Promise<Cluster>}
 */
export async function createCluster(home, data) {
  const draft = `${data}.new`
  const passwordFile = `${data}.password`
  const password = newPassword()
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700, recursive: true })
  writePrivate(passwordFile, password)
  if (home.account) for (const path of [draft, passwordFile]) chownSync(path, home.account.uid, home.account.gid)
  try {
    // The built-in locale folds case in every alphabet and sorts the same on every machine.
    const { code, output } = await runPostgres(home, 'initdb', [
      ...['-D', draft, '-U', 'postgres', '-A', 'scram-sha-256', '--pwfile', passwordFile, '-E', 'UTF8'],
      ...['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ])
    if (code !== 0) throw broken('PostgreSQL could not make its data folder', output)
  } finally {
    rmSync(passwordFile, { force: true })
  }
  appendFileSync(join(draft, 'postgresql.conf'), SETTINGS)
  renameSync(draft, data)
  return { data, password, home }
}

/**
 * Starts the cluster, or finds it running; survives whatever a kill -9 or a power cut left behind.
 * @param {Cluster} cluster
 * @param {number} wantedPort tried first; 0 for any
 * @param {{ nowhereElse?: boolean }} [options] nowhereElse: somebody still looks for it at that port
 * @returns {Promise<number>} the port it answers on
 */
export async function startCluster(cluster, wantedPort, { nowhereElse = false } = {}) {
  refuseOtherMajor(cluster.data)
  const running = postmaster(cluster)
  if (running) {
    if (await answersSoon(cluster, running.port)) return running.port
    await stopCluster(cluster)
  }
  const log = join(cluster.data, 'server.log')
  if (existsSync(log) && statSync(log).size > 10_000_000) renameSync(log, `${log}.old`)
  // After a kill -9 the old server's children hold its memory for a moment: try again until they have gone.
  for (let attempt = 0; attempt < 20; attempt++) {
    const free = await isFree(wantedPort)
    if (nowhereElse && !free) {
      await pause(250)
      continue
    }
    const port = free && (nowhereElse || attempt < 3) ? wantedPort : await freePort()
    forgetDeadPostmaster(cluster)
    const { code } = await runPostgres(
      cluster.home,
      'pg_ctl',
      [
        ...['-D', cluster.data, '-w', '-t', '60', '-l', log],
        ...['-o', `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=`, 'start'],
      ],
      'ignore',
    )
    if (code === 0 && (await answers(cluster, port))) return port
    await pause(250)
  }
  throw broken('PostgreSQL did not start', existsSync(log) ? readFileSync(log, 'utf8') : '')
}

/**
 * Stops the cluster, rolling back what is still open; does nothing when it is not running.
 * @param {Cluster} cluster
 * @param {object} [how]
 * @param {boolean} [how.kept] false when its data goes next: then nothing has to reach the disk first
 */
export async function stopCluster(cluster, { kept = true } = {}) {
  for (const mode of kept ? ['fast', 'immediate'] : ['immediate']) {
    if (!postmaster(cluster)) return
    await runPostgres(cluster.home, 'pg_ctl', ['-D', cluster.data, '-m', mode, '-w', '-t', '5', 'stop'])
  }
}

/**
 * Connects as the superuser.
 * @param {Pick<Cluster, 'password'>} cluster
 * @param {number} port
 */
export async function connectAsSuperuser({ password }, port) {
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres', password })
  await client.connect()
  return client
}

/** @param {Cluster} cluster */
export function isRunning(cluster) {
  return postmaster(cluster) !== null
}

/**
 * The server running on this data folder, if there is one.
 * @param {Cluster} cluster
 */
export function postmaster({ data }) {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return null
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[0])
  return identityOf(pid) && commandOf(pid).includes(data) ? { pid, port: Number(lines[3]) } : null
}

/**
 * PostgreSQL believes a leftover pid file when another process has got its number: remove what is surely not ours.
 * @param {Cluster} cluster
 */
function forgetDeadPostmaster(cluster) {
  if (process.platform !== 'win32' && !postmaster(cluster))
    rmSync(join(cluster.data, 'postmaster.pid'), { force: true })
}

/**
 * @param {Cluster} cluster
 * @param {number} port
 */
async function answersSoon(cluster, port) {
  for (let attempt = 0; attempt < 40; attempt++) {
    if (await answers(cluster, port)) return true
    if (!postmaster(cluster)) return false
    await pause(250)
  }
  return false
}

/**
 * @param {Cluster} cluster
 * @param {number} port
 */
async function answers(cluster, port) {
  try {
    const client = await connectAsSuperuser(cluster, port)
    const { rows } = await client.query('SHOW data_directory')
    await client.end()
    return rows[0].data_directory === cluster.data
  } catch {
    return false
  }
}

/** @param {string} data */
function refuseOtherMajor(data) {
  const major = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
  if (major === builtInMajor()) return
  throw new Halt(
    `The data in ${data} was written by PostgreSQL ${major}; this copy of Galley brings ${builtInMajor()}.`,
    'Go back to the earlier copy, dump the database with pg_dump, and load it into the new one.',
  )
}

/** @param {number} port */
async function isFree(port) {
  return port > 0 && (await listenOnce(port)) !== null
}

/** A port on the loopback address that nobody uses at the moment. */
export async function freePort() {
  const port = await listenOnce(0)
  if (port === null) throw new Halt('There is no free port on 127.0.0.1.', 'Close some programs and try again.')
  return port
}

/**
 * @param {number} port
 * @returns {Promise<number | null>}
 */
function listenOnce(port) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => {
      resolve(null)
    })
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        resolve(address && typeof address === 'object' ? address.port : null)
      })
    })
  })
}

/**
 * @param {import('./postgres-binaries.mjs').PostgresHome} home
 * @param {string} program
 * @param {readonly string[]} args
 * @param {'pipe' | 'ignore'} [output] a started server keeps what it inherits: give pg_ctl start nothing
 */
function runPostgres(home, program, args, output = 'pipe') {
  const { PATH, SystemRoot } = process.env
  return run(join(home.bin, program), args, {
    ...home.account,
    cwd: home.account ? '/' : home.folder,
    env: /** @type {any} */ ({ PATH, SystemRoot, LC_ALL: 'C' }),
    stdio: ['ignore', output, output],
  })
}

/**
 * @param {string} what
 * @param {string} output
 */
function broken(what, output) {
  if (output.includes('No space left')) return new Halt(`${what}: the disk is full.`, 'Free some space and try again.')
  const tail = output.trim().split('\n').slice(-12).join('\n')
  return new Halt(
    `${what}. Its own words:\n${tail}`,
    'If these do not help, set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL 15 or later.',
  )
}
