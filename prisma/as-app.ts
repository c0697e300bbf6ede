import { connectedAs } from '@/lib/testing/database'

/** Runs one statement with the rights of the app, as if its code had been replaced by someone else's. */
export async function asApp(sql: string, ...values: unknown[]): Promise<Record<string, unknown>[]> {
  return connectedAs('app', async (app) => (await app.query<Record<string, unknown>>(sql, values)).rows)
}
