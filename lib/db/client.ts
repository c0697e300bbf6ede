import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from './generated/client'
import { statementNames } from './statement-names'

// One client per process, also across the reloads of a development server.
const kept = globalThis as typeof globalThis & { galleyDb?: PrismaClient }

function connect(): PrismaClient {
  const connectionString = process.env['DATABASE_URL']
  if (!connectionString) throw new Error('DATABASE_URL is not set: start the desk with `npm start`, or set it.')
  const max = Number(process.env['DATABASE_POOL'] ?? 10)
  // A pooler that gives each transaction another connection, as PgBouncer can, knows no prepared statements.
  const prepares = process.env['DATABASE_PREPARE'] !== 'off'
  const pool = { connectionString, max, connectionTimeoutMillis: 5_000 }
  return new PrismaClient({ adapter: new PrismaPg(pool, prepares ? { statementNameGenerator: statementNames() } : {}) })
}

/** The only client of the application, made at its first use. */
export function db(): PrismaClient {
  return (kept.galleyDb ??= connect())
}

/** Closes the pool; for scripts and tests that end. */
export async function disconnect(): Promise<void> {
  await kept.galleyDb?.$disconnect()
  delete kept.galleyDb
}
