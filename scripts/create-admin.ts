import { createInterface } from 'node:readline/promises'
import { text } from 'node:stream/consumers'
import { Writable } from 'node:stream'
import { parseArgs } from 'node:util'
import { disconnect } from '@/lib/db/client'
import { isAway } from '@/lib/db/errors'
import { Refusal } from '@/lib/domain/refusal'
import { createFirstAdmin, CreateFirstAdmin } from '@/lib/use-cases/create-first-admin'
import { runningDeskDatabase } from '@/scripts/desk-database.mjs'

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

/** `npm run admin:create [-- --email E --name N]`: the first admin; the password is asked for, or read from standard input. */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { email: { type: 'string' }, name: { type: 'string' } } })
  const connection = process.env['DATABASE_URL'] ?? runningDeskDatabase()?.app
  if (!connection) {
    console.error('Set DATABASE_URL to the app role’s connection string (and migrate first: npm start does).')
    return 2
  }
  process.env['DATABASE_URL'] = connection
  const email = values.email ?? (await ask('Email: '))
  const name = values.name ?? (await ask('Name: '))
  const password = process.stdin.isTTY
    ? await ask('Password, at least 12 characters: ', { secret: true })
    : (await text(process.stdin)).replace(/\r?\n$/, '')
  const asked = CreateFirstAdmin.safeParse({ email, name, password })
  if (!asked.success) {
    for (const { path, message } of asked.error.issues) console.error(`${path.join('.')}: ${message}`)
    return 1
  }
  try {
    await createFirstAdmin(asked.data)
  } catch (error) {
    if (!(error instanceof Refusal) && !isAway(error)) throw error
    console.error(
      error instanceof Refusal
        ? error.message
        : 'The database can’t be reached. See that it runs, and that DATABASE_URL is right.',
    )
    return 1
  } finally {
    await disconnect()
  }
  console.log(`${asked.data.name} can sign in as ${asked.data.email}.`)
  return 0
}

process.exitCode = await main()
