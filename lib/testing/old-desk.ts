import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'
import { addresses } from '@/scripts/postgres/database-roles.mjs'
import type { TestCluster } from '@/scripts/postgres/test-cluster.mjs'
import { asSuperuser } from '@/scripts/postgres/test-cluster.mjs'
import type { DatabaseUrls } from './database'

/** The last migration that the kept desk has. */
const LAST = '20261126040000_merged_words'
const DESK = 'prisma/upgrade/desk-of-november-2026.jsonl'
const MIGRATIONS = 'prisma/migrations'

/**
 * A database as a newsroom had it in November 2026, before articles had blocks: filled through the use cases of that time, with
 * its audit log, and not migrated since. Kept as one row a line: [table, row].
 */
export async function oldDesk(): Promise<DatabaseUrls> {
  const cluster = JSON.parse(process.env['GALLEY_TEST_CLUSTER'] ?? '') as TestCluster
  const name = `old_${randomBytes(6).toString('hex')}`
  await asSuperuser(cluster, (client) => client.query(`CREATE DATABASE ${name} OWNER galley_owner`))
  const { owner, app, audit } = addresses(cluster.port, name, cluster.passwords)
  await using(owner, async (client) => {
    await client.query(`CREATE TABLE _prisma_migrations (
      id VARCHAR(36) PRIMARY KEY, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ, migration_name VARCHAR(255) NOT NULL,
      logs TEXT, rolled_back_at TIMESTAMPTZ, started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`)
    const names = readdirSync(MIGRATIONS).filter((one) => /^\d/.test(one) && one <= LAST)
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
  await using(superuser.href, fill)
  return { owner, app, auditor: audit }
}

/** Puts the kept rows in as they were, past the triggers, which would tell of them anew. */
async function fill(client: pg.Client): Promise<void> {
  const lines = readFileSync(DESK, 'utf8').trim().split('\n')
  const rows = Map.groupBy(
    lines.map((line) => JSON.parse(line) as [string, unknown]),
    ([table]) => table,
  )
  await client.query('SET session_replication_role = replica')
  for (const [table, entries] of rows) {
    await client.query(`DELETE FROM ${table}`)
    await client.query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1)`, [
      JSON.stringify(entries.map(([, row]) => row)),
    ])
  }
}

async function using(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await work(client).finally(() => client.end())
}
