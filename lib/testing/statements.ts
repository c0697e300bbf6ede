import pg from 'pg'
import { jobQueue } from '@/lib/db/job-queue'

/** A statement as it went to PostgreSQL, BEGIN and COMMIT too. */
export interface Statement {
  sql: string
  args: readonly unknown[]
}

const heard = new Set<Statement[]>()
const send = Object.getOwnPropertyDescriptor(pg.Client.prototype, 'query')?.value as (...given: unknown[]) => unknown

function hear(given: unknown, args: unknown): void {
  const sql = typeof given === 'string' ? given : (given as { text?: string }).text
  const values = typeof given === 'string' ? args : (given as { values?: unknown }).values
  if (sql !== undefined) for (const list of heard) list.push({ sql, args: Array.isArray(values) ? values : [] })
}

pg.Client.prototype.query = function query(this: pg.Client, ...given: unknown[]) {
  hear(given[0], given[1])
  return send.apply(this, given)
} as typeof pg.Client.prototype.query

/** Every statement that went to the database while this was done, in order. */
export async function statementsOf<Result>(
  work: () => Promise<Result>,
): Promise<{ statements: Statement[]; result: Result }> {
  // Of what a process does once.
  await jobQueue()
  const statements: Statement[] = []
  heard.add(statements)
  try {
    return { result: await work(), statements }
  } finally {
    heard.delete(statements)
  }
}
