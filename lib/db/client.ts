import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from './generated/client'

// One client per process, also across the reloads of a development server.
const kept = globalThis as typeof globalThis & { galleyDb?: PrismaClient }

function connect(): PrismaClient {
  const connectionString = process.env['DATABASE_URL']
  if (!connectionString) throw new Error('DATABASE_URL is not set: start the desk with `npm start`, or set it.')
  const max = Number(process.env['DATABASE_POOL'] ?? 10)
  return new PrismaClient({ adapter: new PrismaPg({ connectionString, max, connectionTimeoutMillis: 5_000 }) })
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
