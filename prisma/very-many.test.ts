import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fill } from '@/bench/scale/fill'
import { answerOnce } from '@/lib/db/answer-once'
import { db } from '@/lib/db/client'
import { LIMITS } from '@/lib/domain/limits'
import type { Actor } from '@/lib/domain/people/actor'
import { sourceDetail } from '@/lib/queries/sources/source'
import { refusalOf } from '@/lib/testing/corrections'
import { databaseUrls } from '@/lib/testing/database'
import { ines, nadia, otto, ruth } from '@/lib/testing/people'
import { statementsOf } from '@/lib/testing/statements'
import { changeSource } from '@/lib/use-cases/evidence/change-source'
import { handOver } from '@/lib/use-cases/people/hand-over'
import { startSession } from '@/lib/use-cases/people/start-session'
import type { TestCluster } from '@/scripts/postgres/test-cluster.mjs'

let superuser: pg.Client
let sourceId: string

const RESTING = 2500
const HELD = 5200

/** Ruth holds more claims than go to somebody at once, and much rests on one source. */
beforeAll(async () => {
  for (const somebody of [nadia, otto, ines, ruth]) await somebody()
  const { superuser: password, port } = JSON.parse(process.env['GALLEY_TEST_CLUSTER'] ?? '') as TestCluster
  const { pathname } = new URL(databaseUrls().app)
  const connectionString = `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}${pathname}`
  sourceId = (await fill(connectionString, 10_000)).sourceId
  superuser = new pg.Client({ connectionString })
  await superuser.connect()
  const approved = `SELECT id FROM claims WHERE status = 'APPROVED' ORDER BY id LIMIT ${RESTING}`
  const others = `SELECT id FROM claims WHERE status NOT IN ('APPROVED', 'IN_REVIEW') ORDER BY id LIMIT ${HELD}`
  const holder = (await ruth()).id
  await superuser.query('SET session_replication_role = replica')
  await superuser.query('DELETE FROM evidence WHERE source_id = $1', [sourceId])
  await superuser.query(
    `INSERT INTO evidence (id, claim_id, source_id, stance, locator, added_by_id)
     SELECT gen_random_uuid(), id, $1, 'SUPPORTS', 'p. ' || n, $2 FROM (${approved}) c, generate_series(1, 2) n`,
    [sourceId, (await nadia()).id],
  )
  await superuser.query('UPDATE claims SET assignee_id = NULL')
  await superuser.query(
    `UPDATE claims SET assignee_id = $1, status = 'OPEN', stale_reason = NULL WHERE id IN (${others})`,
    [holder],
  )
  await superuser.query('SET session_replication_role = origin')
  await superuser.query('SELECT galley_recount()')
  await superuser.query('VACUUM ANALYZE')
}, 120_000)
afterAll(() => superuser.end())

const titled = async (title: string) => {
  const { version } = await db().source.findUniqueOrThrow({ where: { id: sourceId } })
  return changeSource({ sourceId, version, title }, await nadia())
}

test('a source under more claims than the desk can wait for stays as it is, and says why', async () => {
  const { most } = LIMITS.resting
  Object.assign(LIMITS.resting, { most: RESTING - 1 })
  const refused = await refusalOf(titled('Accounts, as amended')).finally(() => Object.assign(LIMITS.resting, { most }))
  expect(refused).toMatchObject({
    code: 'unacceptable',
    message: expect.stringMatching(/rest on this source/) as string,
  })
  expect(await db().claim.count({ where: { status: 'STALE', staleReason: { contains: 'source' } } })).toBe(0)
})

test('all claims under a source that is changed are stale at once, and no statement names each', async () => {
  // More than a list counts.
  expect((await sourceDetail(sourceId, await nadia())).sendsBack).toBe(1001)
  const { statements } = await statementsOf(() => titled('Accounts, as amended'))
  expect(statements.filter(({ args }) => args.length > 50)).toEqual([])
  const stale = await db().claim.findMany({ where: { staleReason: 'the source of its evidence was changed' } })
  expect(stale).toHaveLength(RESTING)
  const told = await db().auditEvent.findMany({ where: { kind: 'claim.stale' }, select: { subjectId: true } })
  const ids = new Set(told.map(({ subjectId }) => subjectId))
  expect(stale.filter(({ id }) => !ids.has(id))).toEqual([])
  expect((await sourceDetail(sourceId, await nadia())).sendsBack).toBe(0)
}, 60_000)

test('very many claims of somebody who leaves go part by part, each told, and once however often the call is sent', async () => {
  const [to, personId] = [(await nadia()).id, (await ruth()).id]
  const admin = await ines()
  await startSession(db(), { personId: admin.id, userAgent: 'the one at hand' })
  const { id: sessionId } = await db().session.findFirstOrThrow({ where: { userAgent: 'the one at hand' } })
  const actor: Actor = { ...admin, sessionId }
  const call = () =>
    answerOnce({ personId: admin.id, key: 'ruth leaves', request: 'hand over' }, async () => {
      const handed = await handOver({ personId, articlesTo: to, claimsTo: to, then: 'DEACTIVATE' }, actor)
      return { status: 200, body: JSON.stringify(handed) }
    })
  const { body } = await call()
  expect(JSON.parse(body)).toMatchObject({ name: 'Ruth Bellamy', claims: HELD })
  expect((await call()).body).toBe(body)
  expect(await db().claim.count({ where: { assigneeId: personId } })).toBe(0)
  expect(await db().claim.count({ where: { assigneeId: to, status: 'OPEN' } })).toBe(HELD)
  const told = await db().auditEvent.findMany({ where: { kind: 'person.handed-over' }, orderBy: { seq: 'asc' } })
  expect(told.map(({ data }) => (JSON.parse(data) as { claims: number }).claims)).toEqual([5000, HELD - 5000])
  expect(await db().auditEvent.count({ where: { kind: 'claim.assigned' } })).toBeGreaterThanOrEqual(HELD)
  const overs = await db().handOver.findMany({ where: { toId: to }, orderBy: { at: 'asc' } })
  expect(overs.map(({ claims }) => claims.length)).toEqual([5000, HELD - 5000])
  expect((await db().person.findUniqueOrThrow({ where: { id: personId } })).deactivatedAt).not.toBeNull()
}, 60_000)
