import { afterEach, expect, test } from 'vitest'
import { disconnect } from '@/lib/db/client'
import { connectedAs, databaseUrls } from '@/lib/testing/database'
import { whyNotReady } from './readiness'

const asOwner = (sql: string) => connectedAs('owner', (owner) => owner.query(sql))
const name = new URL(databaseUrls().app).pathname.slice(1)

afterEach(async () => {
  await asOwner(`ALTER DATABASE ${name} RESET synchronous_commit`)
  await disconnect()
})

test('a desk on a database that is up to date and keeps what it acknowledges is ready', async () => {
  expect(await whyNotReady()).toBeNull()
})

test('a desk whose database may forget what it acknowledged is not ready', async () => {
  await asOwner(`ALTER DATABASE ${name} SET synchronous_commit = off`)
  await disconnect()
  expect(await whyNotReady()).toBe('The database may lose what it has acknowledged: synchronous_commit is off.')
})
