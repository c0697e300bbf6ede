import type pg from 'pg'
import { connectedAs } from '@/lib/testing/database'

/** Runs one statement with the rights of the app, as if its code had been replaced by someone else's. */
export async function asApp(sql: string, ...values: unknown[]): Promise<Record<string, unknown>[]> {
  return connectedAs('app', async (app) => (await app.query<Record<string, unknown>>(sql, values)).rows)
}

/** One transaction with the rights of the app that ends, as every change of the record must, with an event of this person. */
export async function toldBy(actor: { id: string | null }, work: (app: pg.Client) => Promise<unknown>): Promise<void> {
  await connectedAs('app', async (app) => {
    await app.query('BEGIN')
    await work(app)
    await app.query(`SELECT audit_append($1, 'test.told', 'test', 'test', NULL, '{}')`, [actor.id])
    await app.query('COMMIT')
  })
}

/** One statement of `toldBy`. */
export const asTold = (actor: { id: string | null }, sql: string, ...values: unknown[]): Promise<void> =>
  toldBy(actor, (app) => app.query(sql, values))

/** Runs one statement as the owner, for what the desk does in ways that a test is not about: gives a role, say. */
export async function asOwner(sql: string, ...values: unknown[]): Promise<void> {
  await connectedAs('owner', (owner) => owner.query(sql, values))
}
