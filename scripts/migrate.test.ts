import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
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

test('an address that is none, or of another kind of server, is named with how to write it', async () => {
  const { owner, app } = databaseUrls()
  for (const wrong of ['galley', 'mysql://someone@127.0.0.1/galley'])
    await expect(migrate({ owner: wrong, app })).rejects.toThrow(
      'DATABASE_OWNER_URL is not the address of a PostgreSQL',
    )
  await expect(migrate({ owner, app: '' })).rejects.toThrow('DATABASE_URL is not the address of a PostgreSQL')
})

test('the owner and the app have to mean the same database', async () => {
  const [one, other] = [await freshDatabase(), await freshDatabase()]
  await expect(migrate({ owner: one.owner, app: other.app })).rejects.toThrow('name two different databases')
})

test('a database that may forget what it acknowledged is refused', async () => {
  const { owner, app } = await freshDatabase()
  await asOwner(owner, `ALTER DATABASE ${new URL(owner).pathname.slice(1)} SET synchronous_commit = off`)
  await expect(migrate({ owner, app })).rejects.toThrow('synchronous_commit is off')
})

test('an owner who lacks a right is told which to ask for', async () => {
  const { owner, app } = await freshDatabase()
  const poor = new URL(owner)
  poor.username = `poor_${poor.pathname.slice(1)}`
  await asOwner(
    owner,
    `CREATE ROLE ${poor.username} LOGIN PASSWORD '${poor.password}';
     GRANT CREATE ON SCHEMA public TO ${poor.username};
     GRANT ALL ON _prisma_migrations TO ${poor.username};
     DELETE FROM _prisma_migrations WHERE migration_name LIKE '%_guarantees'`,
  )
  await expect(migrate({ owner: poor.href, app })).rejects.toMatchObject({
    message: expect.stringContaining('permission denied to create role') as string,
    advice: expect.stringContaining('ALTER ROLE … CREATEROLE') as string,
  })
  await asOwner(
    owner,
    `REVOKE ALL ON SCHEMA public FROM ${poor.username};
     REVOKE ALL ON _prisma_migrations FROM ${poor.username};
     DROP ROLE ${poor.username}`,
  )
})

test('a server from before PostgreSQL 15 is refused', async () => {
  const old = await serverOfVersion('140009')
  const { app } = databaseUrls()
  const refused = migrate({ owner: `postgresql://o:o@127.0.0.1:${old.port}/galley`, app })
  await expect(refused).rejects.toThrow('The database server is PostgreSQL 14; Galley needs 15 or later.')
  old.close()
})

/** Speaks just enough of PostgreSQL's protocol to let anyone in and to answer every question with its version. */
async function serverOfVersion(version: string) {
  const message = (type: string, ...parts: (number[] | string)[]) => {
    const body = Buffer.concat(parts.map((part) => Buffer.from(part as string)))
    const length = Buffer.alloc(4)
    length.writeInt32BE(body.length + 4)
    return Buffer.concat([Buffer.from(type), length, body])
  }
  const ready = message('Z', 'I')
  const column = ['server_version_num\0', [0, 0, 0, 0, 0, 0, 0, 0, 0, 25, 255, 255, 255, 255, 255, 255, 0, 0]]
  const answer = [
    message('T', [0, 1], ...column),
    message('D', [0, 1, 0, 0, 0, version.length], version),
    message('C', 'SHOW\0'),
    ready,
  ]
  const server = createServer((socket) => {
    socket.once('data', () => {
      socket.write(Buffer.concat([message('R', [0, 0, 0, 0]), ready]))
      socket.on('data', (asked) => asked[0] === 'Q'.charCodeAt(0) && socket.write(Buffer.concat(answer)))
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { port: (server.address() as AddressInfo).port, close: () => server.close() }
}
