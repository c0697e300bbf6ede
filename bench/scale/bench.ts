import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { signedIn } from '@/bench/faults/signed-in'
import { testEnvironment } from '@/scripts/checks/end-to-end.mjs'
import { builtApp } from '@/scripts/commands/build.mjs'
import { createSample } from '@/scripts/postgres/database.mjs'
import { freePort } from '@/scripts/postgres/postgres-cluster.mjs'
import { createTestDatabase, startTestCluster } from '@/scripts/postgres/test-cluster.mjs'
import { addressOf, startServer } from '@/scripts/process/server.mjs'
import type { Asked } from './asked'
import { addressAt, ASKED, NEXT_PAGES } from './asked'
import { addColleagues, NEWCOMER } from './colleagues'
import { fill } from './fill'
import { explainSlow, slowestPlans } from './plans'
import { claimListOf, verdictsOver, verdictsRaw } from './raw'
import { timeOfSameSql } from './same-sql'

/**
 * A small and a large desk in one throw-away PostgreSQL, each with a server of its own: every page and every read of the API is asked
 * of both in turn. What is promised at the large one: at most 1.5 times the time of the small one, or 10 ms more.
 */
const HOST = '127.0.0.1'
/** One more than it takes: a page that leads to its refusal, and the refusal. */
const MOST_WAITS = 3
const { values } = parseArgs({
  options: {
    build: { type: 'string' },
    small: { type: 'string', default: '10000' },
    large: { type: 'string', default: '1000000' },
    times: { type: 'string', default: '30' },
    /** Only addresses that have these words. */
    only: { type: 'string', default: '' },
  },
})
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
  const callers = await addColleagues(superuser)
  if (explained) await explainSlow(superuser)
  const port = await freePort()
  const server = await startServer({ build, host: HOST, port, env: testEnvironment(port, at), show: false })
  const origin = addressOf(HOST, port)
  return {
    ...{ at, superuser, filled, server, origin, callers },
    nadia: await signedIn(origin, 'nadia@galley.example', 60_000),
    otto: await signedIn(origin, 'otto@galley.example', 60_000),
    ines: await signedIn(origin, 'ines@galley.example', 60_000),
    ruth: await signedIn(origin, NEWCOMER, 60_000),
  }
}
type Desk = Awaited<ReturnType<typeof openDesk>>

interface Answer {
  ms: number
  bytes: number
}

/** Waits as long as the desk says where somebody has asked too much in a minute; whether it is worth asking again. */
async function waited(response: Response): Promise<boolean> {
  // A page that is already being drawn can't refuse: it leads to itself, where the refusal is.
  if (response.status === 307) return true
  if (response.status !== 429) return false
  await setTimeout(Number(response.headers.get('retry-after')) * 1_000)
  return true
}

/** One answer, read to its end; null where it was not 200. */
async function once(desk: Desk, { as, address }: Asked): Promise<Answer | null> {
  for (let asked = 0; ; asked++) {
    const begun = performance.now()
    const response = await desk[as](addressAt(address, desk.filled))
    const { byteLength } = await response.arrayBuffer()
    if (response.status === 200) return { ms: performance.now() - begun, bytes: byteLength }
    if (asked < MOST_WAITS && (await waited(response))) continue
    console.error(`${address} answered ${response.status}.`)
    return null
  }
}

/** The address of the next page of a list, on this desk; null where it has none. */
async function nextPage(desk: Desk, { as, address }: Asked): Promise<Asked | null> {
  const { next } = (await (await desk[as](addressAt(address, desk.filled))).json()) as { next: string | null }
  return next === null ? null : { as, address: `${address}&cursor=${encodeURIComponent(next)}` }
}

/** How often the reads of a page are asked by node-pg. */
const SAME_SQL_TIMES = 5

const median = (all: number[]) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? NaN
const ms = (time: number) => Math.round(time * 10) / 10

/** What is asked of the small desk and of the large one, with what it is called in the table. */
interface Pair {
  said: string
  small: Asked
  large: Asked
}

/** Asks the two desks in turns; whether the promise was kept, and the row of the table. */
async function compared(small: Desk, large: Desk, pair: Pair, client: pg.Client) {
  const [atSmall, atLarge]: [Answer[], Answer[]] = [[], []]
  for (let time = -2; time < times; time++) {
    const [one, other] = [await once(small, pair.small), await once(large, pair.large)]
    if (one === null || other === null) return { kept: false, row: { asked: pair.said, kept: 'no answer' } }
    // The first two prepare statements and warm what is cached.
    if (time < 0) continue
    atSmall.push(one)
    atLarge.push(other)
  }
  const [before, after] = [atSmall, atLarge].map((all) => median(all.map((one) => one.ms))) as [number, number]
  const kept = after <= Math.max(before * 1.5, before + 10) && (!pair.said.includes('search') || after <= 100)
  const byHand = await timeOfSameSql(client, running.data, () => once(large, pair.large), SAME_SQL_TIMES)
  const row = {
    ...{ asked: pair.said, small: ms(before), large: ms(after), ratio: ms(after / before), 'its SQL': ms(byHand) },
    ...{ KB: Math.round(median(atLarge.map(({ bytes }) => bytes)) / 1000), kept: kept ? 'yes' : 'NO' },
  }
  return { kept, row }
}

/** Everything that is compared: what is asked, and of lists the page after the first, where both desks have one. */
async function pairsOf(small: Desk, large: Desk): Promise<Pair[]> {
  const asksFor = ({ address }: Asked) => address.includes(values.only)
  const pairs = ASKED.filter(asksFor).map((asked) => ({
    said: `${asked.address} (${asked.as})`,
    small: asked,
    large: asked,
  }))
  for (const asked of NEXT_PAGES.filter(asksFor)) {
    const [atSmall, atLarge] = [await nextPage(small, asked), await nextPage(large, asked)]
    if (!atSmall || !atLarge)
      throw new Error(`${asked.address} has one page on one of the desks: ask for a shorter one.`)
    pairs.push({ said: `${asked.address}, next page (${asked.as})`, small: atSmall, large: atLarge })
  }
  return pairs
}

try {
  const small = await openDesk(Number(values.small), false)
  const large = await openDesk(Number(values.large), true)
  const client = new pg.Client({ connectionString: large.superuser })
  await client.connect()
  const rows = []
  const broken: string[] = []
  for (const pair of await pairsOf(small, large)) {
    const { kept, row } = await compared(small, large, pair, client)
    if (!kept) broken.push(pair.said)
    rows.push(row)
  }
  console.log(
    `Milliseconds, median of ${times}: ${values.small} claims against ${values.large}; there by node-pg, one after the other, the SQL that it asks (its SQL), and its size`,
  )
  console.table(rows)
  console.log(`The slowest statements at ${values.large}, in PostgreSQL:`)
  for (const plan of slowestPlans(running.data)) console.log(plan)

  const ask = () => once(large, { as: 'nadia', address: '/api/v1/articles/{articleId}/claims' })
  const [throughApp, byHand]: [number[], number[]] = [[], []]
  for (let time = 0; time < times; time++) {
    throughApp.push((await ask())?.ms ?? NaN)
    const begun = performance.now()
    await claimListOf(client, large.filled.articleId)
    byHand.push(performance.now() - begun)
  }
  await client.end()
  const share = median(byHand) / median(throughApp)
  console.log(
    `Claims of an article at ${values.large}: ${ms(median(throughApp))} ms over HTTP, ${ms(median(byHand))} ms by node-pg: ${share.toFixed(2)} of its speed (promised 0.4)`,
  )

  const calls = await Promise.all(large.callers.map((email) => signedIn(large.origin, email, 60_000)))
  const given = await verdictsOver(calls, large.superuser, 10_000)
  const raw = await verdictsRaw(large.at.app, large.superuser, large.callers)
  const rate = given / raw.rate
  console.log(
    `Verdicts a second by ${calls.length} callers at ${values.large}: ${ms(given)} over HTTP, ${ms(raw.rate)} of the same transaction by ${raw.by}: ${rate.toFixed(2)} of its rate (promised 0.2)`,
  )
  if (share < 0.4) broken.push('the claims of an article beside node-pg')
  if (rate < 0.2) broken.push(`verdicts beside ${raw.by}`)
  console.log(broken.length === 0 ? 'Every promise was kept.' : `Not kept: ${broken.join('; ')}`)
  if (broken.length > 0) process.exitCode = 1
  await small.server.stop()
  await large.server.stop()
} finally {
  await stop()
}
