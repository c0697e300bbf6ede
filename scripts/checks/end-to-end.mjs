// @ts-check
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSample } from '../postgres/database.mjs'
import { serverEnvironment } from '../process/environment.mjs'
import { newPassword, readJson, ROOT } from '../process/place.mjs'
import { freePort } from '../postgres/postgres-cluster.mjs'
import { addressOf, startServer } from '../process/server.mjs'
import { afterSecondTry, together, toRunAgain } from './second-try.mjs'
import { allLanes, failure } from './steps.mjs'
import { runLong } from '../process/stopping.mjs'
import { createTestDatabase } from '../postgres/test-cluster.mjs'

const HOST = '127.0.0.1'

/**
 * @typedef {object} Options
 * @property {string} build folder of the built app
 * @property {import('../postgres/test-cluster.mjs').TestCluster} cluster
 * @property {string} chromium path of the browser
 * @property {readonly string[]} [args] for Playwright, such as a file name
 * @property {boolean} [show] whether to print what Playwright prints, as it does
 */

/** Newsrooms that stories are told in at once: one where the browser, the server and the database have two cores between them. */
const AT_ONCE = availableParallelism() >= 4 ? 2 : 1

/**
 * All stories, in newsrooms side by side. A few that fail are run once more, alone and in a newsroom of their own: a machine that was busy at the wrong moment is
 * no fault, and what fails twice is. Whatever passed only then is named at the end of the run with what it failed on.
 * @param {Options} options
 * @returns {Promise<import('./steps.mjs').Outcome>}
 */
export async function runStories(options) {
  const parts = Array.from({ length: AT_ONCE }, (_, at) => [
    `--shard=${at + 1}/${AT_ONCE}`,
    `--output=test-results/${at + 1}`,
  ])
  const runs = parts.map((args) => runEndToEnd({ ...options, args }))
  await allLanes(runs)
  const first = together(await Promise.all(runs))
  const again = toRunAgain(first)
  return again.length === 0 ? first : afterSecondTry(first, await runEndToEnd({ ...options, args: again }))
}

/**
 * Runs the end-to-end tests against a build, on a server and a database (with the sample newsroom in it) of their own.
 * @param {Options} options
 * @returns {Promise<import('./second-try.mjs').StoriesRun>}
 */
export async function runEndToEnd({ build, cluster, chromium, args = [], show = false }) {
  const at = await createTestDatabase(cluster)
  await createSample(at)
  const port = await freePort()
  // Where a story may put a page that the desk is to fetch: nothing else on this machine is fetched.
  const env = { ...testEnvironment(port, at), GALLEY_FETCH_ALLOW: `${HOST}:${await freePort()}` }
  const server = await startServer({ build, host: HOST, port, env, show: false })
  const folder = mkdtempSync(join(tmpdir(), 'galley-playwright-'))
  const file = join(folder, 'report.json')
  try {
    const { code, output } = await runLong(
      process.execPath,
      ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json', ...args],
      {
        cwd: ROOT,
        env: {
          ...env,
          DATABASE_OWNER_URL: at.owner,
          DATABASE_AUDIT_URL: at.audit,
          CHROMIUM_PATH: chromium,
          // For a story that brings a desk of an earlier state up to date and serves it.
          GALLEY_TEST_CLUSTER: JSON.stringify(cluster),
          GALLEY_TEST_BUILD: build,
          PLAYWRIGHT_JSON_OUTPUT_NAME: file,
          // Lets fixtures load modules marked server-only.
          NODE_OPTIONS: '--conditions=react-server',
        },
        show,
      },
    )
    const { passed, failed, failures, stories } = found(readJson(file))
    const log = server.log().trim().split('\n').slice(-60).join('\n')
    return {
      passed,
      failed: code !== 0 ? Math.max(failed, 1) : failed,
      output: `The server's log ends:\n${log}\n\n${output}`,
      failures,
      stories,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
    await server.stop()
  }
}

/**
 * Nothing of the developer's own desk: not its address, its secret, its database.
 * @param {number} port
 * @param {import('../postgres/database-roles.mjs').Addresses} at
 */
export function testEnvironment(port, at) {
  const origin = addressOf(HOST, port)
  return {
    ...serverEnvironment({ host: HOST, port, database: { app: at.app, embedded: true }, secret: newPassword() }),
    NEXTAUTH_URL: origin,
    GALLEY_ORIGIN: origin,
    // Stories look at every primitive in all its states.
    GALLEY_GALLERY: 'shown',
  }
}

/** @param {unknown} report Playwright's JSON report */
function found(report) {
  const { stats = {}, errors = [], suites = [] } = /** @type {any} */ (report ?? {})
  const failed = suites.flatMap(failedIn)
  return {
    passed: stats.expected ?? 0,
    failed: (stats.unexpected ?? 0) + (stats.flaky ?? 0) + errors.length,
    failures: [
      ...failed.map((/** @type {any} */ { file, title, tests }) =>
        failure(`${file}: ${title}`, tests[0]?.results[0]?.error?.message),
      ),
      ...errors.map((/** @type {any} */ error) => failure('outside every test', error.message)),
    ],
    stories: failed.map((/** @type {any} */ { file, line }) => `e2e/${file}:${line}`),
  }
}

/**
 * @param {any} suite
 * @returns {any[]}
 */
function failedIn({ specs = [], suites = [] }) {
  return [...specs.filter((/** @type {any} */ spec) => !spec.ok), ...suites.flatMap(failedIn)]
}
