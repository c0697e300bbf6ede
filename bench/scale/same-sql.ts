import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

/** Before each entry of the log, with the name of the database behind it. */
const MARK = 'asked of '
const SETTINGS = { log_statement: `'all'`, log_error_verbosity: `'default'`, log_line_prefix: `'${MARK}%d|'` }

interface Told {
  sql: string
  values: (string | null)[]
}

/** A value as the log writes it: in single marks, these doubled, and a tab after each end of line. */
const valueOf = (written: string) =>
  written === 'NULL' ? null : written.slice(1, -1).replaceAll("''", "'").replaceAll('\n\t', '\n')

/** The statements with parameters that PostgreSQL's log tells of this database, in order. */
export function statementsIn(log: string, database: string): Told[] {
  const asked: Told[] = []
  for (const entry of log.split(new RegExp(`^${MARK}`, 'm'))) {
    if (!entry.startsWith(`${database}|`)) continue
    const told = entry.slice(database.length + 1)
    const sql = /^LOG: {2}execute [^:]+: (.*)$/s.exec(told)?.[1]
    if (sql !== undefined) asked.push({ sql: sql.replaceAll('\n\t', '\n').trim(), values: [] })
    const last = asked.at(-1)
    const values = /^DETAIL: {2}parameters: (.*)$/is.exec(told)?.[1]
    if (last && values !== undefined)
      last.values = [...values.matchAll(/\$\d+ = (NULL|'(?:[^']|'')*')/g)].map(([, value = '']) => valueOf(value))
  }
  return asked
}

/** Whether it only reads, so that it can be asked again and again. */
const reads = ({ sql }: Told) => /^\(?\s*(SELECT|WITH)\b/i.test(sql) && !/\b(INSERT|UPDATE|DELETE)\b/.test(sql)

/** The reads that a visit makes of this database. Nothing else may be asked of it meanwhile. */
async function readsOf(client: pg.Client, data: string, visit: () => Promise<unknown>): Promise<Told[]> {
  const tell = async (line: (name: keyof typeof SETTINGS) => string) => {
    for (const name of Object.keys(SETTINGS) as (keyof typeof SETTINGS)[])
      await client.query(`ALTER SYSTEM ${line(name)}`)
    await client.query('SELECT pg_reload_conf()')
    await pause(100)
  }
  const file = join(data, 'server.log')
  await tell((name) => `SET ${name} = ${SETTINGS[name]}`)
  const before = readFileSync(file, 'utf8').length
  await visit()
  await tell((name) => `RESET ${name}`)
  return statementsIn(readFileSync(file, 'utf8').slice(before), client.database ?? '').filter(reads)
}

/**
 * How long the reads of a visit take one after the other by node-pg, in milliseconds, each so many times; the best of them, since what
 * PostgreSQL can do is what is looked for. `data` is where its log is.
 */
export async function timeOfSameSql(
  client: pg.Client,
  data: string,
  visit: () => Promise<unknown>,
  times: number,
): Promise<number> {
  const all = await readsOf(client, data, visit)
  let best = Infinity
  for (let time = 0; time < times; time++) {
    const begun = performance.now()
    for (const { sql, values } of all) await client.query(sql, values)
    best = Math.min(best, performance.now() - begun)
  }
  return best
}
