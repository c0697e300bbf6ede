import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import pg from 'pg'
import { addresses } from '@/scripts/postgres/database-roles.mjs'
import type { TestCluster } from '@/scripts/postgres/test-cluster.mjs'
import { asSuperuser } from '@/scripts/postgres/test-cluster.mjs'
import type { DatabaseUrls } from './database'

const DESKS = 'prisma/upgrade'
const MIGRATIONS = 'prisma/migrations'

type Line = readonly [table: string, row: Record<string, unknown>]
interface Kept {
  /** The last migration that the desk had. */
  last: string
  /** Its rows, by table. */
  rows: Map<string, Record<string, unknown>[]>
}

/** The files of the desks that are kept; what filled them is told in docs/decisions/0042. */
export const keptDesks = (): string[] =>
  readdirSync(DESKS)
    .filter((name) => name.endsWith('.jsonl.gz'))
    .map((name) => `${DESKS}/${name}`)

/** Reads a desk as scripts/keep-desk.mjs wrote it. */
function kept(desk: string): Kept {
  const [first = '', ...lines] = gunzipSync(readFileSync(desk)).toString('utf8').trim().split('\n')
  const [, last] = JSON.parse(first) as [string, string]
  const rows = new Map<string, Record<string, unknown>[]>()
  for (const line of lines) {
    const [table, row] = JSON.parse(line) as Line
    rows.set(table, [...(rows.get(table) ?? []), row])
  }
  return { last, rows }
}

/**
 * A database as a newsroom had it at an earlier state of Galley: filled through the use cases of that time, with its audit log, and
 * not migrated since.
 * @param desk its file, one of `keptDesks()`
 */
export async function oldDesk(desk: string): Promise<DatabaseUrls> {
  const { last, rows } = kept(desk)
  const cluster = JSON.parse(process.env['GALLEY_TEST_CLUSTER'] ?? '') as TestCluster
  const name = `old_${randomBytes(6).toString('hex')}`
  await asSuperuser(cluster, (client) => client.query(`CREATE DATABASE ${name} OWNER galley_owner`))
  const { owner, app, audit } = addresses(cluster.port, name, cluster.passwords)
  await using(owner, async (client) => {
    await client.query(`CREATE TABLE _prisma_migrations (
      id VARCHAR(36) PRIMARY KEY, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ, migration_name VARCHAR(255) NOT NULL,
      logs TEXT, rolled_back_at TIMESTAMPTZ, started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`)
    const names = readdirSync(MIGRATIONS).filter((one) => /^\d/.test(one) && one <= last)
    for (const migration of names.sort()) {
      const sql = readFileSync(`${MIGRATIONS}/${migration}/migration.sql`, 'utf8')
      await client.query(sql)
      await client.query(
        'INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ($1, $2, $3, now())',
        [randomUUID(), createHash('sha256').update(sql).digest('hex'), migration],
      )
    }
  })
  const superuser = new URL(owner)
  superuser.username = 'postgres'
  superuser.password = cluster.superuser
  await using(superuser.href, (client) => fill(client, rows))
  return { owner, app, auditor: audit }
}

/** Puts the kept rows in as they were, past the triggers, which would tell of them anew; what the database works out it works out again. */
async function fill(client: pg.Client, rows: Kept['rows']): Promise<void> {
  await client.query('SET session_replication_role = replica')
  const { rows: computed } = await client.query<{ place: string }>(
    `SELECT attrelid::regclass::text || '.' || attname AS place FROM pg_attribute WHERE attgenerated <> ''`,
  )
  const worksOut = new Set(computed.map(({ place }) => place))
  for (const [table, entries] of rows) {
    const columns = Object.keys(entries[0] ?? {})
      .filter((column) => !worksOut.has(`${table}.${column}`))
      .map(pg.escapeIdentifier)
      .join(', ')
    await client.query(`DELETE FROM ${table}`)
    await client.query(
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1)`,
      [JSON.stringify(entries)],
    )
  }
}

async function using(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await work(client).finally(() => client.end())
}
