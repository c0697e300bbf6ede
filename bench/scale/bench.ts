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
import { addressAt, ASKED } from './asked'
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

async function once(desk: Desk, { as, address }: (typeof ASKED)[number]): Promise<number> {
  const begun = performance.now()
  const response = await desk[as](addressAt(address, desk.filled))
  await response.arrayBuffer()
  if (response.status !== 200) throw new Error(`${address} answered ${response.status}.`)
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
    const kept = after <= Math.max(before * 1.5, before + 10) && (!asked.address.includes('search') || after <= 100)
    if (!kept) broken++
    rows.push({
      asked: asked.address === '/desk' ? `/desk, ${asked.as}` : asked.address,
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

  const ask = () => once(large, { as: 'nadia', address: '/api/v1/articles/{articleId}/claims' })
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
    `Claims of an article at ${values.large}: ${ms(median(throughApp))} ms over HTTP, ${ms(median(raw))} ms by node-pg: ${share.toFixed(2)} of its speed (promised 0.4)`,
  )

  // A person makes 600 calls a minute at the most, so the callers share three of them, and what was read before is a minute ago.
  await sleep(60_000)
  const people: Call[] = []
  for (const editor of EDITORS) people.push(await signedIn(large.origin, `${editor}@galley.example`, 60_000))
  const callers = [...people, ...people, ...people].slice(0, 8)
  const given = await verdictsOver(callers, large.superuser, 10_000)
  const most = await verdictsRaw(large.at.app, large.superuser, 8, 10_000)
  console.log(
    `Verdicts a second by 8 callers at ${values.large}: ${ms(given.rate)} over HTTP, ${ms(most)} of the same transaction by node-pg: ${(given.rate / most).toFixed(2)} of its rate (promised 0.2)`,
  )
  if (broken > 0 || share < 0.4 || given.rate / most < 0.2) process.exitCode = 1
  await small.server.stop()
  await large.server.stop()
} finally {
  await stop()
}
