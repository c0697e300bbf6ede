import type pg from 'pg'
import { connectedAs } from '@/lib/testing/database'

/** Runs one statement with the rights of the app, as if its code had been replaced by someone else's. */
export async function asApp(sql: string, ...values: unknown[]): Promise<Record<string, unknown>[]> {
  return connectedAs('app', async (app) => (await app.query<Record<string, unknown>>(sql, values)).rows)
}

/** One transaction with the rights of the app that ends, as every change of the record must, with an event of this person. */
export async function toldBy(actor: { id: string }, work: (app: pg.Client) => Promise<unknown>): Promise<void> {
  await connectedAs('app', async (app) => {
    await app.query('BEGIN')
    await work(app)
    await app.query(`SELECT audit_append($1, 'test.told', 'test', 'test', NULL, '{}')`, [actor.id])
    await app.query('COMMIT')
  })
}

/** One statement of `toldBy`. */
export const asTold = (actor: { id: string }, sql: string, ...values: unknown[]): Promise<void> =>
  toldBy(actor, (app) => app.query(sql, values))
