// @ts-check
import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { connectTo } from './postgres/connect-to.mjs'
import { MIGRATING, prepareApp, refuseOldServer } from './postgres/fit-to-serve.mjs'
import { ROOT } from './process/place.mjs'
import { explain, Halt, hasCode, say } from './process/say.mjs'

const FOLDER = join(ROOT, 'prisma', 'migrations')
const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`

/**
 * Brings a database up to date: applies what is new in prisma/migrations, recorded as Prisma records it, then gives the
 * app's (and the auditor's) login role its rights and its limits. Safe to run from several machines at once.
 * @param {import('./postgres/database-roles.mjs').Addresses | { owner: string, app: string, audit?: string | undefined }} at
 * @returns {Promise<string[]>} names of the migrations applied now
 * @throws {Halt} when the server is too old or not reachable, or the history does not fit
 */
export async function migrate(at) {
  const owner = await connectTo(at.owner, 'DATABASE_OWNER_URL')
  try {
    await refuseOldServer(owner)
    await owner.query('SELECT pg_advisory_lock($1)', [MIGRATING])
    await prepareApp(at.app)
    await owner.query(TABLE)
    const applied = await applyPending(owner)
    await grant(owner, 'galley_app', userOf(at.app))
    if (at.audit) await grant(owner, 'galley_auditor', userOf(at.audit))
    return applied
  } finally {
    await owner.end()
  }
}

/** @param {pg.Client} owner */
async function applyPending(owner) {
  const { rows } = await owner.query(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  )
  const done = new Map(rows.map((row) => [String(row.migration_name), row]))
  const migrations = readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  const unknown = [...done.keys()].filter((name) => !migrations.includes(name))
  if (unknown.length > 0)
    throw new Halt(
      `The database is ahead of this copy of Galley: it has ${unknown.join(', ')}.`,
      'Get the newer copy (git pull), or restore the database from before.',
    )
  const applied = []
  for (const name of migrations) {
    const sql = readFileSync(join(FOLDER, name, 'migration.sql'), 'utf8')
    const checksum = createHash('sha256').update(sql).digest('hex')
    const earlier = done.get(name)
    if (earlier) {
      refuseChanged(name, earlier, checksum)
      continue
    }
    await apply(owner, name, sql, checksum)
    applied.push(name)
  }
  return applied
}

/**
 * @param {string} name
 * @param {{ checksum: string, finished_at: Date | null }} earlier
 * @param {string} checksum
 */
function refuseChanged(name, earlier, checksum) {
  if (!earlier.finished_at)
    throw new Halt(
      `${name} was begun earlier and not finished.`,
      'Look at it with prisma migrate status and resolve it.',
    )
  if (earlier.checksum !== checksum)
    throw new Halt(
      `${name} was changed after it had been applied to this database.`,
      'Put the file back and write a new migration. A desk with only the sample in it can start afresh: delete .data.',
    )
}

/**
 * @param {pg.Client} owner
 * @param {string} name
 * @param {string} sql
 * @param {string} checksum
 */
async function apply(owner, name, sql, checksum) {
  const id = randomUUID()
  await owner.query('BEGIN')
  try {
    await owner.query('INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)', [
      ...[id, checksum, name],
    ])
    await owner.query(sql)
    await owner.query(
      'UPDATE _prisma_migrations SET finished_at = clock_timestamp(), applied_steps_count = 1 WHERE id = $1',
      [id],
    )
    await owner.query('COMMIT')
  } catch (error) {
    await owner.query('ROLLBACK')
    throw new Halt(
      `The migration ${name} failed, and nothing of it was kept: ${describe(error, sql)}`,
      hasCode(error, '42501')
        ? 'Give the role in DATABASE_OWNER_URL that right (ALTER ROLE … CREATEROLE, by a superuser; the database has to be its own).'
        : 'Correct what it says, then run the command again.',
    )
  }
}

/**
 * @param {unknown} error
 * @param {string} sql
 */
function describe(error, sql) {
  if (!(error instanceof pg.DatabaseError)) return String(error)
  const line = error.position ? ` (line ${sql.slice(0, Number(error.position)).split('\n').length})` : ''
  return `${error.message}${line}`
}

/**
 * @param {pg.Client} owner
 * @param {string} group
 * @param {string} login
 */
async function grant(owner, group, login) {
  const member = await owner.query(
    `SELECT FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid JOIN pg_roles l ON l.oid = m.member
     WHERE g.rolname = $1 AND l.rolname = $2`,
    [group, login],
  )
  if (member.rowCount) return
  try {
    await owner.query(`GRANT ${pg.escapeIdentifier(group)} TO ${pg.escapeIdentifier(login)}`)
  } catch (error) {
    throw new Halt(
      `The role ${login} could not be given its rights (${String(error)}).`,
      `Let a superuser of that server run: GRANT ${group} TO "${login}"`,
    )
  }
}

/** @param {string} url */
function userOf(url) {
  return decodeURIComponent(new URL(url).username)
}

if (process.argv[1] === import.meta.filename) {
  const { DATABASE_OWNER_URL: owner, DATABASE_URL: app, DATABASE_AUDIT_URL: audit } = process.env
  try {
    if (!owner || !app)
      throw new Halt('DATABASE_OWNER_URL and DATABASE_URL are both needed.', 'Set them and run the command again.')
    const applied = await migrate({ owner, app, audit })
    say(applied.length > 0 ? `Applied ${applied.join(', ')}` : 'The database is up to date')
  } catch (error) {
    explain(error)
    process.exitCode = 1
  }
}
