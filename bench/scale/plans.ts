import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'

/** The plan of a statement that takes longer is logged. */
const SLOW_MS = 10
const PLANS = 5
/** Of a plan. */
const LINES = 12
/** Of a line. */
const WIDTH = 180

/** From the next connection on, PostgreSQL logs the plans of the slow statements of this database; at the superuser's address. */
export async function explainSlow(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  const database = client.escapeIdentifier(client.database ?? '')
  await client.query(`ALTER DATABASE ${database} SET session_preload_libraries = 'auto_explain'`)
  await client.query(`ALTER DATABASE ${database} SET auto_explain.log_min_duration = ${SLOW_MS}`)
  await client.end()
}

/** The slowest of the statements that were explained, each once, with its plan; from the log of a PostgreSQL whose data is here. */
export function slowestPlans(data: string): string[] {
  const slowest = new Map<string, { ms: number; plan: string }>()
  const log = readFileSync(join(data, 'server.log'), 'utf8')
  for (const [, ms = '', told = ''] of log.matchAll(/duration: ([\d.]+) ms {2}plan:\n((?:\t.*\n)+)/g)) {
    const lines = told.split('\n').map((line) => line.slice(1))
    const begins = lines.findIndex((line) => /\(cost=/.test(line))
    const sql = lines.slice(0, begins).join(' ').replace('Query Text:', '').replace(/\s+/g, ' ').trim()
    const plan = lines.slice(begins, begins + LINES).map((line) => `    ${line.slice(0, WIDTH)}`)
    if (Number(ms) > (slowest.get(sql)?.ms ?? 0)) slowest.set(sql, { ms: Number(ms), plan: plan.join('\n') })
  }
  return [...slowest]
    .sort(([, a], [, b]) => b.ms - a.ms)
    .slice(0, PLANS)
    .map(([sql, { ms, plan }]) => `  ${Math.round(ms)} ms: ${sql.slice(0, WIDTH)}\n${plan}`)
}
