import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fill } from '@/bench/scale/fill'
import type { Actor } from '@/lib/domain/people/actor'
import { claimsWaitingFor } from '@/lib/queries/desk/needs'
import { holdingsOf } from '@/lib/queries/people/holdings'
import { databaseUrls } from '@/lib/testing/database'
import { ines, nadia, otto, rosa, ruth } from '@/lib/testing/people'
import { statementsOf } from '@/lib/testing/statements'
import type { TestCluster } from '@/scripts/postgres/test-cluster.mjs'
import { rowsRead } from './rows-read'

let superuser: pg.Client

/** Nadia gave nearly every verdict on a desk where a source that much rested on was changed; Ruth gave a few, Rosa none. */
beforeAll(async () => {
  for (const somebody of [nadia, otto, ines, rosa, ruth]) await somebody()
  const { superuser: password, port } = JSON.parse(process.env['GALLEY_TEST_CLUSTER'] ?? '') as TestCluster
  const { pathname } = new URL(databaseUrls().app)
  const connectionString = `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}${pathname}`
  await fill(connectionString, 10_000)
  superuser = new pg.Client({ connectionString })
  await superuser.connect()
  const [most, few] = [(await nadia()).id, (await ruth()).id]
  await superuser.query('SET session_replication_role = replica')
  await superuser.query(
    `UPDATE claims SET status = 'STALE', stale_reason = 'the source changed' WHERE status = 'APPROVED'`,
  )
  await superuser.query('UPDATE verdicts SET given_by_id = $1', [most])
  await superuser.query('UPDATE claims SET assignee_id = $1 WHERE assignee_id IS NOT NULL', [most])
  const states = ['STALE', 'RETURNED', 'IN_REVIEW']
  for (const status of states)
    await superuser.query(
      `UPDATE verdicts SET given_by_id = $1 WHERE ended_at IS NULL
         AND claim_id IN (SELECT id FROM claims WHERE status = $2::"ClaimStatus" ORDER BY id DESC LIMIT 7)`,
      [few, status],
    )
  await superuser.query('SET session_replication_role = origin')
  await superuser.query('SELECT galley_recount()')
  await superuser.query('VACUUM ANALYZE')
}, 120_000)
afterAll(() => superuser.end())

/** How many claims, verdicts and pieces of evidence were read for an answer. */
async function readFor<Result>(ask: () => Promise<Result>): Promise<{ read: number; result: Result }> {
  const { statements, result } = await statementsOf(ask)
  let read = 0
  for (const statement of statements)
    for (const [table, rows] of await rowsRead(superuser, statement))
      if (['claims', 'verdicts', 'waiting_verdicts', 'evidence'].includes(table)) read += rows
  return { read, result }
}

/** Articles in which anything waits, of each state, in each of which a person is looked for; and what is shown of each of four kinds. */
const BOUND = 1500

test.each([
  ['Rosa, for whom nothing waits but to review', rosa, { sentBack: 0, stale: 0 }],
  ['Ruth, who gave a few of the verdicts', ruth, { sentBack: 7, stale: 7 }],
  ['Nadia, who gave all others', nadia, { sentBack: 101, stale: 101 }],
] as const)('the rail of %s reads what is theirs', async (_, person, waits) => {
  const actor: Actor = { ...(await person()), role: 'REVIEWER' }
  const { read, result } = await readFor(() => claimsWaitingFor(actor))
  expect({ sentBack: result.sentBack.length, stale: result.stale.length }).toEqual(waits)
  expect(read).toBeLessThan(BOUND)
})

test('what Ruth holds is told without asking whose each verdict in review is', async () => {
  const personId = (await ruth()).id
  const { read, result } = await readFor(async () => holdingsOf({ personId, limit: 50 }, await ines()))
  expect(result.inReview).toBe(7)
  expect(read).toBeLessThan(100)
})
