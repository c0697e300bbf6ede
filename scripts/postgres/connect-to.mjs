// @ts-check
import pg from 'pg'
import { Halt, hasCode } from '../process/say.mjs'

/**
 * Connects, or says in plain words why not.
 * @param {string} url
 * @param {string} variable where the address came from
 */
export async function connectTo(url, variable) {
  if (!/^postgres(ql)?:$/.test(URL.parse(url)?.protocol ?? ''))
    throw new Halt(
      `${variable} is not the address of a PostgreSQL.`,
      'Write it as postgresql://role:password@host:5432/database.',
    )
  try {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
    await client.connect()
    return client
  } catch (error) {
    const reason = error instanceof Error ? error.message || ('code' in error ? String(error.code) : '') : String(error)
    if (hasCode(error, '28P01') || hasCode(error, '28000'))
      throw new Halt(`The database refused the name or password in ${variable}.`, `Correct ${variable}.`)
    throw new Halt(
      `The database named in ${variable} can't be reached: ${reason}.`,
      `See that PostgreSQL runs there and that ${variable} is right.`,
    )
  }
}
