import { createInterface } from 'node:readline/promises'
import { text } from 'node:stream/consumers'
import { Writable } from 'node:stream'
import { parseArgs } from 'node:util'
import { disconnect } from '@/lib/db/client'
import { Refusal } from '@/lib/domain/refusal'
import { createFirstAdmin, CreateFirstAdmin } from '@/lib/use-cases/people/create-first-admin'
import { connectTo } from '@/scripts/postgres/connect-to.mjs'
import { runningDeskDatabase } from '@/scripts/postgres/desk-database.mjs'
import { explain, Halt } from '@/scripts/process/say.mjs'

/** Asks on the terminal; what is typed for a secret is not shown. */
async function ask(question: string, { secret = false } = {}): Promise<string> {
  process.stdout.write(question)
  const silent = new Writable({
    write: (_chunk, _encoding, done) => {
      done()
    },
  })
  const reader = createInterface({ input: process.stdin, output: secret ? silent : process.stdout, terminal: true })
  try {
    return await reader.question('')
  } finally {
    reader.close()
    if (secret) process.stdout.write('\n')
  }
}

/** Says so before anything is typed when the database can't take an admin. */
async function seeDatabase(connection: string): Promise<void> {
  const client = await connectTo(connection, 'DATABASE_URL')
  const { rows } = await client
    .query<{ migrated: boolean }>(`SELECT to_regclass('people') IS NOT NULL AS migrated`)
    .finally(() => client.end())
  if (!rows[0]?.migrated)
    throw new Halt('The database has no tables of Galley yet.', 'Run npm start (or npm run migrate) first.')
}

/** `npm run admin:create [-- --email E --name N]`: the first admin; the password is asked for, or read from standard input. */
async function main(): Promise<void> {
  const values = readArguments()
  const connection = process.env['DATABASE_URL'] ?? runningDeskDatabase()?.app
  if (!connection)
    throw new Halt(
      'There is no database here.',
      'Set DATABASE_URL to the app role’s connection string, or start the desk.',
    )
  process.env['DATABASE_URL'] = connection
  await seeDatabase(connection)
  const email = values.email ?? (await ask('Email: '))
  const name = values.name ?? (await ask('Name: '))
  const password = process.stdin.isTTY
    ? await ask('Password, at least 12 characters: ', { secret: true })
    : (await text(process.stdin)).replace(/\r?\n$/, '')
  const asked = CreateFirstAdmin.safeParse({ email, name, password })
  if (!asked.success)
    throw new Halt(
      asked.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'),
      'Put it right and run the command again.',
    )
  await createFirstAdmin(asked.data).finally(disconnect)
  console.log(`${asked.data.name} can sign in as ${asked.data.email}.`)
}

function readArguments() {
  try {
    return parseArgs({ options: { email: { type: 'string' }, name: { type: 'string' } } }).values
  } catch (error) {
    throw new Halt((error as Error).message, 'Say: npm run admin:create [-- --email E --name N]')
  }
}

try {
  await main()
} catch (error) {
  explain(error instanceof Refusal ? new Halt(error.message, 'Sign in, or ask one of them.') : error)
  process.exitCode = 1
}
