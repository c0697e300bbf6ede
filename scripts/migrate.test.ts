import pg from 'pg'
import { expect, test } from 'vitest'
import { databaseUrls, freshDatabase } from '@/lib/testing/database'
import { migrate } from './migrate.mjs'

async function asOwner(owner: string, sql: string, values: string[] = []) {
  const client = new pg.Client({ connectionString: owner })
  await client.connect()
  await client.query(sql, values).finally(() => client.end())
}

test('a database that is up to date stays as it is', async () => {
  const { owner, app, auditor } = databaseUrls()
  expect(await migrate({ owner, app, audit: auditor })).toEqual([])
})

test('ten machines that start at once do not get in each other’s way', async () => {
  const { owner, app } = databaseUrls()
  const all = await Promise.all(Array.from({ length: 10 }, () => migrate({ owner, app })))
  expect(all.flat()).toEqual([])
})

test('the app never runs as the owner', async () => {
  const { owner } = databaseUrls()
  await expect(migrate({ owner, app: owner })).rejects.toThrow('could undo what the database protects')
})

test('a database of a newer Galley is left alone', async () => {
  const { owner, app } = await freshDatabase()
  await asOwner(
    owner,
    `INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('1', '2', '29990101_later')`,
  )
  await expect(migrate({ owner, app })).rejects.toThrow('ahead of this copy of Galley: it has 29990101_later')
})

test('a migration that was edited after it had been applied is named', async () => {
  const { owner, app } = await freshDatabase()
  await asOwner(owner, `UPDATE _prisma_migrations SET checksum = 'other' WHERE migration_name LIKE '%_tables'`)
  await expect(migrate({ owner, app })).rejects.toThrow(/_tables was changed after it had been applied/)
})

test('a wrong password and a server that is not there are told apart', async () => {
  const { owner, app } = databaseUrls()
  const wrong = new URL(app)
  wrong.password = 'wrong'
  await expect(migrate({ owner, app: wrong.href })).rejects.toThrow('refused the name or password in DATABASE_URL')
  const nowhere = new URL(owner)
  nowhere.port = '1'
  await expect(migrate({ owner: nowhere.href, app })).rejects.toThrow("DATABASE_OWNER_URL can't be reached")
})
