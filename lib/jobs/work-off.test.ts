import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { db, disconnect } from '@/lib/db/client'
import { finishJob, JobLost, jobQueue, openQueue, sendJob } from '@/lib/db/job-queue'
import { inTransaction } from '@/lib/db/transaction'
import { connectedAs } from '@/lib/testing/database'
import { workOff } from './work-off'

const LONG_AGO = new Date('2026-01-01T00:00:00Z')
const told: unknown[] = []
const tell = (error: unknown) => told.push(error)

afterAll(disconnect)
afterEach(async () => {
  await connectedAs('owner', (owner) => owner.query('DELETE FROM pgboss.job'))
  expect(told.splice(0)).toEqual([])
})

/** A counter that the sweep removes. */
const old = (key: string) => db().throttle.create({ data: { key, points: 1, expire: LONG_AGO } })

test('what is kept for a while only is cleared out by the desk itself', async () => {
  await old('left from January')
  const end = await workOff(tell)
  await vi.waitFor(async () => {
    expect(await db().throttle.count()).toBe(0)
  }, 15_000)
  await end()
})

test('of two processes that ask for the hour’s clearing out, one is first', async () => {
  const asked = await Promise.all([1, 2, 3].map(() => sendJob(null, 'sweep', {}, { singletonSeconds: 3_600 })))
  expect(asked.filter((id) => id !== null)).toHaveLength(1)
})

test('what a change asked for is not done where the change did not come about', async () => {
  const failed = inTransaction(async (tx) => {
    await sendJob(tx, 'sweep', {})
    throw new Error('Something else went wrong.')
  })
  await expect(failed).rejects.toThrow('Something else')
  expect(await (await jobQueue()).fetch('sweep')).toEqual([])
})

test('a worker that lost its job to another one keeps nothing of its work', async () => {
  await sendJob(null, 'sweep', {})
  const boss = await openQueue({ works: true })
  const [slow] = await boss.fetch('sweep')
  if (!slow) throw new Error('No job.')
  await connectedAs('owner', (owner) =>
    owner.query(
      `UPDATE pgboss.job SET heartbeat_on = now() - interval '1 hour', started_on = now() - interval '1 hour'`,
    ),
  )
  await boss.supervise('sweep')
  await connectedAs('owner', (owner) => owner.query(`UPDATE pgboss.job SET start_after = now() - interval '1 second'`))
  const [quick] = await boss.fetch('sweep')
  if (!quick) throw new Error('No job.')
  expect(quick.id).toBe(slow.id)
  const effect = (job: typeof slow, key: string) =>
    inTransaction(async (tx) => {
      await tx.throttle.create({ data: { key, points: 1, expire: LONG_AGO } })
      await finishJob(tx, job)
    })
  await effect(quick, 'quick')
  await expect(effect(slow, 'slow')).rejects.toThrow(JobLost)
  expect(await db().throttle.findMany({ select: { key: true } })).toEqual([{ key: 'quick' }])
  await boss.stop({ graceful: false })
})
