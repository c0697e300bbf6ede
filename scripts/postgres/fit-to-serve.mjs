// @ts-check
// What a database has to be before Galley trusts it with anything.
import { connectTo } from './connect-to.mjs'
import { Halt } from '../process/say.mjs'

/** The key of Prisma Migrate's own advisory lock: whoever migrates holds it. */
export const MIGRATING = 72707369

/** What the app's connections may at most take: a stuck one must not hold up the newsroom. */
const LIMITS = { statement_timeout: '20s', lock_timeout: '10s', idle_in_transaction_session_timeout: '30s' }

/** @param {import('pg').Client} client */
export async function refuseOldServer(client) {
  const { rows } = await client.query('SHOW server_version_num')
  const version = Number(rows[0].server_version_num)
  if (version < 150000)
    throw new Halt(
      `The database server is PostgreSQL ${Math.floor(version / 10000)}; Galley needs 15 or later.`,
      'Use a newer server, or unset DATABASE_URL to let Galley bring its own.',
    )
}

/**
 * Sees that the app's role is powerless enough and loses nothing, and limits its waiting. A role may always set its own
 * defaults.
 * @param {string} url
 */
export async function prepareApp(url) {
  const app = await connectTo(url, 'DATABASE_URL')
  try {
    await refuseElsewhere(app)
    await refuseForgetful(app)
    const { rows } = await app.query(`
      SELECT rolsuper OR rolbypassrls OR rolcreaterole OR EXISTS (
        SELECT FROM pg_database WHERE datname = current_database() AND pg_has_role(datdba, 'MEMBER')
        UNION ALL
        SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND pg_has_role(relowner, 'MEMBER')
      ) AS mighty FROM pg_roles WHERE rolname = current_user`)
    if (rows[0].mighty)
      throw new Halt(
        'The role in DATABASE_URL could undo what the database protects: it is a superuser, or owns the database.',
        'Make a plain login role for the app and name it in DATABASE_URL; the owner belongs in DATABASE_OWNER_URL.',
      )
    for (const [setting, value] of Object.entries(LIMITS)) {
      const now = await app.query('SELECT current_setting($1) AS value', [setting])
      if (now.rows[0].value !== value) await app.query(`ALTER ROLE CURRENT_USER SET ${setting} = '${value}'`)
    }
  } finally {
    await app.end()
  }
}

/** The owner's lock is seen from the same database of the same server only. @param {import('pg').Client} app */
async function refuseElsewhere(app) {
  const { rowCount } = await app.query(
    `SELECT FROM pg_locks JOIN pg_database d ON d.oid = database
     WHERE locktype = 'advisory' AND objid = $1 AND datname = current_database()`,
    [MIGRATING],
  )
  if (!rowCount)
    throw new Halt(
      'DATABASE_URL and DATABASE_OWNER_URL name two different databases.',
      'Let both name the same one, each with its own role.',
    )
}

/** What people were told is saved has to survive a power cut. @param {import('pg').Client} app */
async function refuseForgetful(app) {
  for (const setting of ['fsync', 'synchronous_commit']) {
    const { rows } = await app.query('SELECT current_setting($1) AS value', [setting])
    if (rows[0].value === 'off')
      throw new Halt(
        `The database may lose what it has acknowledged: ${setting} is off.`,
        `Set ${setting} = on (in postgresql.conf, or for the database and the role in DATABASE_URL).`,
      )
  }
}
