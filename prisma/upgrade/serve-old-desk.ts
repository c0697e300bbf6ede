import { once } from 'node:events'
import pg from 'pg'
import { oldDesk } from '@/lib/testing/old-desk'
import { migrate } from '@/scripts/migrate.mjs'
import { freePort } from '@/scripts/postgres/postgres-cluster.mjs'
import { addressOf, startServer } from '@/scripts/process/server.mjs'

const HOST = '127.0.0.1'

async function asked<Row extends pg.QueryResultRow>(url: string, text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return (await client.query<Row>(text, values).finally(() => client.end())).rows
}

/** Its people sign in with the password of the sample’s. */
async function letIn(owner: string): Promise<void> {
  const [sample] = await asked<{ hash: string }>(
    process.env['DATABASE_OWNER_URL'] ?? '',
    `SELECT password_hash AS hash FROM people WHERE email = 'nadia@galley.example'`,
  )
  await asked(owner, 'ALTER TABLE people DISABLE TRIGGER USER')
  await asked(owner, 'UPDATE people SET password_hash = $1', [sample?.hash])
  await asked(owner, 'ALTER TABLE people ENABLE TRIGGER USER')
}

// A kept desk, brought up to date and served until whoever asked closes the line. For a story: it is told the desk's file, and reads the address.
const urls = await oldDesk(process.argv[2] ?? '')
await migrate({ owner: urls.owner, app: urls.app, audit: urls.auditor })
await letIn(urls.owner)
const port = await freePort()
const address = addressOf(HOST, port)
const env = { ...process.env, DATABASE_URL: urls.app, NEXTAUTH_URL: address, GALLEY_ORIGIN: address }
const server = await startServer({ build: process.env['GALLEY_TEST_BUILD'] ?? '', host: HOST, port, env, show: false })
process.stdout.write(`${address}\n`)
process.stdin.resume()
await once(process.stdin, 'end')
await server.stop()
