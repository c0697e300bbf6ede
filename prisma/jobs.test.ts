import { readFileSync } from 'node:fs'
import { getConstructionPlans, PgBoss } from 'pg-boss'
import { expect, test } from 'vitest'
import { connectedAs, databaseUrls } from '@/lib/testing/database'
import { DEAD, QUEUES } from '@/lib/domain/jobs/queues'

const STORED = 'prisma/migrations/20261210400000_jobs/migration.sql'

test('the tables of the jobs are those of the pg-boss that is installed, word for word', () => {
  const stored = readFileSync(STORED, 'utf8').split(/^-- (?:end of the )?plan of pg-boss$/m)[1]
  const plan = getConstructionPlans('pgboss', { createSchema: true })
  expect(stored?.trim()).toBe(
    plan
      .replace(/^\s*BEGIN;/, '')
      .replace(/COMMIT;\s*$/, '')
      .trim(),
  )
})

test('and pg-boss finds nothing missing or different in the database', async () => {
  const boss = new PgBoss({ connectionString: databaseUrls().owner, migrate: false, supervise: false, schedule: false })
  await boss.start()
  const drift = await boss.detectSchemaDrift().finally(() => boss.stop())
  expect(drift).toMatchObject({ ok: true })
})

test('every queue has its row, and what fails in it for good goes to the dead', async () => {
  const { rows } = await connectedAs('owner', (owner) =>
    owner.query<{ name: string; dead: string | null }>(
      'SELECT name, dead_letter AS dead FROM pgboss.queue ORDER BY name',
    ),
  )
  const named = [...Object.keys(QUEUES).map((name) => ({ name, dead: DEAD })), { name: DEAD, dead: null }]
  expect(rows).toEqual(named.toSorted((a, b) => (a.name < b.name ? -1 : 1)))
})

test.each([
  `CREATE TABLE pgboss.another ()`,
  `ALTER TABLE pgboss.job ADD COLUMN another int`,
  `DROP TABLE pgboss.job`,
  `TRUNCATE pgboss.job`,
  `SELECT pgboss.create_queue('another', '{"policy": "standard"}')`,
  `SELECT pgboss.delete_queue('sweep')`,
  `INSERT INTO pgboss.version (version) VALUES (99)`,
])('the app’s role may not: %s', async (sql) => {
  await expect(connectedAs('app', (app) => app.query(sql))).rejects.toMatchObject({ code: '42501' })
})
