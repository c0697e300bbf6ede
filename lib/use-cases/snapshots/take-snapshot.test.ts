import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import type { PgBoss } from 'pg-boss'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { db, disconnect } from '@/lib/db/client'
import { jobQueue, openQueue } from '@/lib/db/job-queue'
import { connectedAs } from '@/lib/testing/database'
import { closeSites, site } from '@/lib/testing/fetched-sites'
import { ownFolder, type OwnFolder } from '@/lib/testing/own-folder'
import { nadia } from '@/lib/testing/people'
import { objectStore } from '@/lib/storage/object-store'
import { addSource } from '@/lib/use-cases/evidence/add-source'
import { changeSource } from '@/lib/use-cases/evidence/change-source'
import { takeSnapshot } from './take-snapshot'

const html = { 'content-type': 'text/html; charset=utf-8' }
const page = (sum: string) => `<!doctype html><html lang="en"><head><title>Grants</title></head><body><article>
<h1>Grants awarded in 2026</h1><p>The National Bridges Fund has made the offers below. Each sum is the highest that can be drawn.</p>
<p>Tollgate Bridge, Lindmere: ${sum} for its hangers, by a letter of 22 January of this year, to be drawn within eighteen months.</p>
<p>The fund was set up by Parliament in 1974 and looks after 212 crossings in the whole of the country.</p></article></body></html>`

let works: PgBoss
let store: OwnFolder
beforeAll(async () => {
  works = await openQueue({ works: true })
})
afterAll(async () => {
  await works.stop({ graceful: false })
  await disconnect()
})
beforeEach(() => {
  store = ownFolder()
  vi.stubEnv('GALLEY_FILES', store.path)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  store.remove()
  await closeSites()
  await connectedAs('owner', (owner) => owner.query('DELETE FROM pgboss.job'))
})

/** A site that the desk may fetch from, and a source that stands there. */
async function sourceAt(answer: RequestListener) {
  const made = await site(answer)
  vi.stubEnv('GALLEY_FETCH_ALLOW', made.pair)
  const url = `http://${made.pair}/grants`
  const { sourceId } = await addSource({ kind: 'WEB_PAGE', title: 'Grants', url }, await nadia())
  return { sourceId, url, made }
}
const work = async () => {
  const [job] = await (await jobQueue()).fetch<{ source: string }>('snapshot')
  if (!job) throw new Error('There is no job.')
  await takeSnapshot(job)
}
const files = () =>
  readdirSync(process.env['GALLEY_FILES'] ?? '', { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
const kept = (sourceId: string) => db().snapshot.findMany({ where: { sourceId }, orderBy: { id: 'asc' } })
const told = (sourceId: string) =>
  db().auditEvent.findMany({ where: { kind: 'snapshot.taken', data: { contains: sourceId } }, select: { data: true } })
const waiting = async () => (await (await jobQueue()).findJobs('snapshot')).map(({ state }) => state)

test('the page of a source is kept as it was: its bytes with their hash, its words, its title, and where it was found', async () => {
  const { sourceId, url, made } = await sourceAt(({ url: path }, response) => {
    if (path === '/grants') response.writeHead(302, { location: '/grants/2026' }).end()
    else response.writeHead(200, html).end(page('£4,300,000'))
  })
  await work()
  const [snapshot, ...others] = await kept(sourceId)
  expect(others).toEqual([])
  const sha256 = createHash('sha256').update(page('£4,300,000')).digest('hex')
  expect(snapshot).toMatchObject({ url, address: `http://${made.pair}/grants/2026`, sha256, type: 'text/html' })
  expect(snapshot?.title).toBe('Grants awarded in 2026')
  expect(snapshot?.text).toContain('Tollgate Bridge, Lindmere: £4,300,000 for its hangers')
  const bytes = await objectStore().get(snapshot?.object ?? '')
  expect(new TextDecoder().decode(bytes ?? undefined)).toBe(page('£4,300,000'))
  expect(await db().sourcePage.findUnique({ where: { sourceId } })).toMatchObject({ status: 200, whyNot: null })
  expect(await waiting()).toEqual(['completed'])
})

test('the log tells of it without a word, an address or a hash of the page', async () => {
  const { sourceId } = await sourceAt((_request, response) => response.writeHead(200, html).end(page('£4,300,000')))
  await work()
  const [event] = await told(sourceId)
  const [snapshot] = await kept(sourceId)
  expect(event?.data).toContain(snapshot?.id)
  for (const secret of [snapshot?.sha256 ?? '-', 'Tollgate', 'Grants', '127.0.0.1', snapshot?.object ?? '-'])
    expect(event?.data).not.toContain(secret)
})

test('a page that is as it was is not kept twice; one that says something else is', async () => {
  let sum = '£4,300,000'
  const { sourceId } = await sourceAt((_request, response) => response.writeHead(200, html).end(page(sum)))
  const again = async () => {
    await (await jobQueue()).send('snapshot', { source: sourceId })
    await work()
  }
  await work()
  await again()
  expect(await kept(sourceId)).toHaveLength(1)
  expect(files()).toHaveLength(1)
  sum = '£3,300,000'
  await again()
  expect((await kept(sourceId)).map(({ text }) => /£\S+/.exec(text)?.[0])).toEqual(['£4,300,000', '£3,300,000'])
})

test.each([
  [403, 'The site refuses to show this page (403).'],
  [404, 'The site answered that there is no such page (404).'],
])('a site that answers %d is told with the source, and is not asked again', async (status, sentence) => {
  const { sourceId } = await sourceAt((_request, response) => response.writeHead(status).end())
  await work()
  expect(await db().sourcePage.findUnique({ where: { sourceId } })).toMatchObject({ status, whyNot: sentence })
  expect(await waiting()).toEqual(['completed'])
  expect(files()).toEqual([])
})

test('what may pass is told too, and tried again later', async () => {
  const { sourceId } = await sourceAt((_request, response) => response.writeHead(503).end())
  await expect(work()).rejects.toThrow('The site has a fault of its own (503).')
  expect(await db().sourcePage.findUnique({ where: { sourceId } })).toMatchObject({ status: 503 })
})

test('an address inside the network that no setting names is not asked, and an admin is told', async () => {
  const { made } = await sourceAt((_request, response) => response.end(page('£1')))
  vi.stubEnv('GALLEY_FETCH_ALLOW', '')
  await work()
  expect(made.connections()).toBe(0)
  const source = await db().sourcePage.findFirst({ orderBy: { lookedAt: 'desc' } })
  expect(source?.whyNot).toMatch(/usual ports only|private network/)
})

test('a source that got another address while its page came keeps nothing of the old one', async () => {
  const change = async (sourceId: string) =>
    changeSource({ sourceId, version: 1, url: 'https://elsewhere.example/' }, await nadia())
  let sourceId = ''
  const made = await sourceAt((_request, response) => {
    void change(sourceId).then(() => response.writeHead(200, html).end(page('£1')))
  })
  sourceId = made.sourceId
  await work()
  expect(await kept(sourceId)).toEqual([])
  expect(files()).toEqual([])
  expect(await waiting()).toContain('created')
})

/** `npm run worker`, as a process that can be killed. */
function worker(): ChildProcess {
  return spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'scripts/worker.ts'], {
    env: process.env,
    stdio: 'ignore',
  })
}
async function killed(child: ChildProcess) {
  child.kill('SIGKILL')
  await once(child, 'exit')
}
/** As if the time had passed in which a worker that lives would have said so. */
async function timePasses() {
  const sql = `UPDATE pgboss.job SET heartbeat_on = now() - interval '1 hour', start_after = now() - interval '1 second'`
  await connectedAs('owner', (owner) =>
    owner.query(`${sql}; UPDATE pgboss.queue SET monitor_claim_on = NULL, monitor_on = NULL`),
  )
  await works.supervise('snapshot')
  await connectedAs('owner', (owner) => owner.query(sql))
}

test('a worker killed while the page comes, and one killed between the bytes and their row: the page is kept once', async () => {
  let hangs = true
  let asked = 0
  const { sourceId } = await sourceAt((_request, response) => {
    asked++
    if (!hangs) response.writeHead(200, html).end(page('£4,300,000'))
  })
  const first = worker()
  await vi.waitFor(() => {
    expect(asked).toBe(1)
  }, 40_000)
  await killed(first)
  hangs = false
  await timePasses()

  await connectedAs('owner', async (owner) => {
    // The next one has put the bytes away and waits for the source.
    await owner.query('BEGIN')
    await owner.query('SELECT FROM sources WHERE id = $1 FOR UPDATE', [sourceId])
    const second = worker()
    await vi.waitFor(() => {
      expect(files()).toHaveLength(1)
    }, 40_000)
    await killed(second)
    await owner.query('ROLLBACK')
  })
  expect(await kept(sourceId)).toEqual([])
  await timePasses()

  await work()
  expect(await kept(sourceId)).toHaveLength(1)
  expect(await told(sourceId)).toHaveLength(1)
  expect(files()).toHaveLength(1)
  expect(await waiting()).toEqual(['completed'])
}, 120_000)
