import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import pg from 'pg'
import type { Call } from '@/bench/faults/signed-in'
import { signedIn } from '@/bench/faults/signed-in'
import { testEnvironment } from '@/scripts/checks/end-to-end.mjs'
import { builtApp } from '@/scripts/commands/build.mjs'
import { createSample } from '@/scripts/postgres/database.mjs'
import { freePort } from '@/scripts/postgres/postgres-cluster.mjs'
import { createTestDatabase, startTestCluster } from '@/scripts/postgres/test-cluster.mjs'
import { addressOf, startServer } from '@/scripts/process/server.mjs'
import { fill } from './fill'
import { explainSlow, slowestPlans } from './plans'
import { claimListOf, verdictsOver, verdictsRaw } from './raw'

/**
 * A small and a large desk in one throw-away PostgreSQL, each with a server of its own: every page and every read of the API is asked
 * of both in turn. What is promised at the large one: at most 1.5 times the time of the small one, or 10 ms more.
 */
const HOST = '127.0.0.1'
const { values } = parseArgs({
  options: {
    build: { type: 'string' },
    small: { type: 'string', default: '10000' },
    large: { type: 'string', default: '1000000' },
    times: { type: 'string', default: '30' },
  },
})
/** Of the sample, who may give verdicts. */
const EDITORS = ['nadia', 'otto', 'ines']
const times = Number(values.times)
const build = values.build ?? (await builtApp())
const { cluster, running, stop } = await startTestCluster()

async function openDesk(claims: number, explained: boolean) {
  const at = await createTestDatabase(cluster)
  await createSample(at)
  const { pathname } = new URL(at.app)
  const superuser = `postgresql://postgres:${encodeURIComponent(cluster.superuser)}@${HOST}:${cluster.port}${pathname}`
  const begun = performance.now()
  const filled = await fill(superuser, claims)
  console.log(
    `Filled with ${filled.claims.toLocaleString('en-GB')} claims in ${Math.round((performance.now() - begun) / 1000)} s`,
  )
  if (explained) await explainSlow(superuser)
  const port = await freePort()
  const server = await startServer({ build, host: HOST, port, env: testEnvironment(port, at), show: false })
  const origin = addressOf(HOST, port)
  return {
    ...{ at, superuser, filled, server, origin },
    nadia: await signedIn(origin, 'nadia@galley.example', 60_000),
    otto: await signedIn(origin, 'otto@galley.example', 60_000),
    ines: await signedIn(origin, 'ines@galley.example', 60_000),
  }
}
type Desk = Awaited<ReturnType<typeof openDesk>>

/** What is asked: a name, who asks, and where. */
const ASKED: [string, 'nadia' | 'otto' | 'ines', (desk: Desk) => string][] = [
  ['page: desk, editor', 'nadia', () => '/desk'],
  ['page: desk, reviewer', 'otto', () => '/desk'],
  ['page: articles', 'nadia', () => '/articles'],
  ['page: galley', 'nadia', ({ filled }) => `/articles/${filled.articleId}`],
  ['page: history', 'nadia', ({ filled }) => `/articles/${filled.articleId}/history`],
  ['page: revision', 'nadia', ({ filled }) => `/articles/${filled.articleId}/revisions/1`],
  ['page: next revision', 'nadia', ({ filled }) => `/articles/${filled.articleId}/revisions/new`],
  ['page: new article', 'nadia', () => '/articles/new'],
  ['page: review', 'otto', () => '/review'],
  ['page: sources', 'nadia', () => '/sources'],
  ['page: source', 'nadia', ({ filled }) => `/sources?source=${filled.sourceId}`],
  ['page: corrections desk', 'nadia', () => '/corrections-desk'],
  ['page: audit', 'nadia', () => '/audit'],
  ['page: people', 'ines', () => '/people'],
  ['page: hand-over', 'ines', ({ filled }) => `/people/${filled.personId}/hand-over`],
  ['page: newsroom', 'ines', () => '/settings/newsroom'],
  ['page: reference facts', 'ines', () => '/settings/reference'],
  ['page: security', 'ines', () => '/settings/security'],
  ['page: account', 'nadia', () => '/account'],
  ['page: corrections, readers', 'nadia', () => '/corrections'],
  ['page: corrections, searched', 'nadia', () => '/corrections?q=earlier+sum'],
  ['GET /me', 'otto', () => '/api/v1/me'],
  ['GET /articles', 'nadia', () => '/api/v1/articles?limit=50'],
  ['GET /articles?q=', 'nadia', () => '/api/v1/articles?limit=50&q=of+the+year'],
  ['GET /articles/{id}', 'nadia', ({ filled }) => `/api/v1/articles/${filled.articleId}`],
  ['GET /articles/{id}/claims', 'nadia', ({ filled }) => `/api/v1/articles/${filled.articleId}/claims`],
  ['GET /articles/{id}/conflicts', 'nadia', ({ filled }) => `/api/v1/articles/${filled.articleId}/conflicts`],
  ['GET /articles/{id}/coverage', 'nadia', ({ filled }) => `/api/v1/articles/${filled.articleId}/coverage`],
  ['GET /articles/{id}/history', 'nadia', ({ filled }) => `/api/v1/articles/${filled.articleId}/history`],
  ['GET /claims/{id}', 'nadia', ({ filled }) => `/api/v1/claims/${filled.claimId}`],
  ['GET /claims/{id}/known', 'nadia', ({ filled }) => `/api/v1/claims/${filled.claimId}/known`],
  ['GET /reviews', 'otto', () => '/api/v1/reviews'],
  ['GET /sources', 'nadia', () => '/api/v1/sources?limit=50'],
  ['GET /sources/{id}', 'nadia', ({ filled }) => `/api/v1/sources/${filled.sourceId}`],
  ['GET /reference', 'nadia', () => '/api/v1/reference'],
  ['GET /people/{id}/hand-over', 'ines', ({ filled }) => `/api/v1/people/${filled.personId}/hand-over`],
  ['GET /audit/head', 'ines', () => '/api/v1/audit/head'],
  ['GET /audit', 'nadia', () => '/api/v1/audit?limit=50'],
  ['GET /corrections', 'nadia', () => '/api/v1/corrections?limit=50'],
  ['GET /corrections/{id}', 'nadia', ({ filled }) => `/api/v1/corrections/${filled.correctionId}`],
  ['GET /error-reports', 'nadia', () => '/api/v1/error-reports?limit=50'],
  ['GET /search?q=', 'nadia', () => '/api/v1/search?q=council+paid'],
  ['GET /search?q= (rare)', 'nadia', () => '/api/v1/search?q=Article+000003'],
]

async function once(desk: Desk, [name, who, where]: (typeof ASKED)[number]): Promise<number> {
  const begun = performance.now()
  const response = await desk[who](where(desk))
  await response.arrayBuffer()
  if (response.status !== 200) throw new Error(`${name} answered ${response.status}.`)
  return performance.now() - begun
}

const median = (all: number[]) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? NaN
const ms = (time: number) => Math.round(time * 10) / 10

try {
  const small = await openDesk(Number(values.small), false)
  const large = await openDesk(Number(values.large), true)
  const rows = []
  let broken = 0
  for (const asked of ASKED) {
    const [atSmall, atLarge]: [number[], number[]] = [[], []]
    for (let time = -2; time < times; time++) {
      const [one, other] = [await once(small, asked), await once(large, asked)]
      // The first two prepare statements and warm what is cached.
      if (time < 0) continue
      atSmall.push(one)
      atLarge.push(other)
    }
    const [before, after] = [median(atSmall), median(atLarge)]
    const kept = after <= Math.max(before * 1.5, before + 10) && (!asked[0].includes('search') || after <= 100)
    if (!kept) broken++
    rows.push({
      asked: asked[0],
      small: ms(before),
      large: ms(after),
      ratio: ms(after / before),
      kept: kept ? 'yes' : 'NO',
    })
  }
  console.log(`Milliseconds, median of ${times}: ${values.small} claims against ${values.large}`)
  console.table(rows)
  console.log(`The slowest statements at ${values.large}, in PostgreSQL:`)
  for (const plan of slowestPlans(running.data)) console.log(plan)

  const ask = () => once(large, ['claims', 'nadia', ({ filled }) => `/api/v1/articles/${filled.articleId}/claims`])
  const client = new pg.Client({ connectionString: large.at.app })
  await client.connect()
  const [throughApp, raw]: [number[], number[]] = [[], []]
  for (let time = 0; time < times; time++) {
    throughApp.push(await ask())
    const begun = performance.now()
    await claimListOf(client, large.filled.articleId)
    raw.push(performance.now() - begun)
  }
  await client.end()
  const share = median(raw) / median(throughApp)
  console.log(
    `Claims of an article at ${values.large}: ${ms(median(throughApp))} ms over HTTP, ${ms(median(raw))} ms by node-pg: ${ms(share)} of its speed (promised 0.4)`,
  )

  // A person makes 600 calls a minute at the most, so the callers share three of them, and what was read before is a minute ago.
  await sleep(60_000)
  const people: Call[] = []
  for (const editor of EDITORS) people.push(await signedIn(large.origin, `${editor}@galley.example`, 60_000))
  const callers = [...people, ...people, ...people].slice(0, 8)
  const given = await verdictsOver(callers, large.superuser, 10_000)
  const most = await verdictsRaw(large.at.app, large.superuser, 8, 10_000)
  console.log(
    `Verdicts a second by 8 callers at ${values.large}: ${ms(given.rate)} over HTTP, ${ms(most)} of the same transaction by node-pg: ${ms(given.rate / most)} of its rate (promised 0.2)`,
  )
  if (broken > 0 || share < 0.4 || given.rate / most < 0.2) process.exitCode = 1
  await small.server.stop()
  await large.server.stop()
} finally {
  await stop()
}
