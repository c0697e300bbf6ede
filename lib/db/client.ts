import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from './generated/client'
import { poolSettings } from './pool-settings'
import { statementNames } from './statement-names'

// One client per process, also across the reloads of a development server.
const kept = globalThis as typeof globalThis & { galleyDb?: PrismaClient }

function connect(): PrismaClient {
  const connectionString = process.env['DATABASE_URL']
  if (!connectionString) throw new Error('DATABASE_URL is not set: start the desk with `npm start`, or set it.')
  const { connections: max, prepares } = poolSettings(process.env)
  const pool = { connectionString, max, connectionTimeoutMillis: 5_000 }
  return new PrismaClient({ adapter: new PrismaPg(pool, prepares ? { statementNameGenerator: statementNames() } : {}) })
}

const transactions = new AsyncLocalStorage<{ isOpen: boolean }>()

/**
 * Whoever holds a transaction asks by it alone: asking beside it takes a second connection while the first is held, and as many people as
 * there are connections then wait for each other. Outside of what is served, that is an error.
 */
export async function askingByItself<Result>(work: () => Promise<Result>): Promise<Result> {
  const transaction = { isOpen: true }
  try {
    return await transactions.run(transaction, work)
  } finally {
    transaction.isOpen = false
  }
}

/** The only client of the application, made at its first use. Not to be asked within a transaction, which has its own. */
export function db(): PrismaClient {
  if (transactions.getStore()?.isOpen && process.env.NODE_ENV !== 'production')
    throw new Error('The database was asked beside the transaction that this is part of: give it `tx`.')
  return (kept.galleyDb ??= connect())
}

const closedWith = new Set<() => Promise<void>>()

/** What else keeps connections to the database is closed with its pool. */
export function closeWith(close: () => Promise<void>): void {
  closedWith.add(close)
}

/** Closes the pool; for scripts and tests that end. */
export async function disconnect(): Promise<void> {
  for (const close of closedWith) await close()
  await kept.galleyDb?.$disconnect()
  delete kept.galleyDb
}
