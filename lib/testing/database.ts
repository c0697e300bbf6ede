import pg from 'pg'
import { createTestDatabase, type TestCluster } from '@/scripts/postgres/test-cluster.mjs'

/** Connection strings of one database, for each of the three login roles. */
export interface DatabaseUrls {
  owner: string
  app: string
  auditor: string
}

/** The database of the running test file: migrated, empty at its first test, and seen by no other file. */
export function databaseUrls(): DatabaseUrls {
  return { owner: given('DATABASE_OWNER_URL'), app: given('DATABASE_URL'), auditor: given('DATABASE_AUDIT_URL') }
}

/** One more migrated, empty database, for a test that would spoil the file's own. */
export async function freshDatabase(): Promise<DatabaseUrls> {
  const cluster = JSON.parse(given('GALLEY_TEST_CLUSTER')) as TestCluster
  const { owner, app, audit } = await createTestDatabase(cluster)
  return { owner, app, auditor: audit }
}

/** Runs SQL of a test's own on the file's database, as one of the three roles. */
export async function connectedAs<T>(role: keyof DatabaseUrls, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrls()[role] })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function given(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: run this test with vitest --project use-cases.`)
  return value
}
