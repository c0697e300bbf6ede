// @ts-check
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSample } from '../postgres/database.mjs'
import { serverEnvironment } from '../process/environment.mjs'
import { newPassword, readJson, ROOT } from '../process/place.mjs'
import { freePort } from '../postgres/postgres-cluster.mjs'
import { addressOf, startServer } from '../process/server.mjs'
import { failure } from './steps.mjs'
import { runLong } from '../process/stopping.mjs'
import { createTestDatabase } from '../postgres/test-cluster.mjs'

const HOST = '127.0.0.1'

/**
 * Runs the end-to-end tests against a build, on a server and a database (with the sample newsroom in it) of their own.
 * @param {object} options
 * @param {string} options.build folder of the built app
 * @param {import('../postgres/test-cluster.mjs').TestCluster} options.cluster
 * @param {string} options.chromium path of the browser
 * @param {readonly string[]} [options.args] for Playwright, such as a file name
 * @param {boolean} [options.show] whether to print what Playwright prints, as it does
 * @returns {Promise<import('./steps.mjs').Outcome>}
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
          PLAYWRIGHT_JSON_OUTPUT_NAME: file,
          // Lets fixtures load modules marked server-only.
          NODE_OPTIONS: '--conditions=react-server',
        },
        show,
      },
    )
    const { passed, failed, failures } = found(readJson(file))
    const log = server.log().trim().split('\n').slice(-60).join('\n')
    return {
      passed,
      failed: code !== 0 ? Math.max(failed, 1) : failed,
      output: `The server's log ends:\n${log}\n\n${output}`,
      failures,
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
  return {
    passed: stats.expected ?? 0,
    failed: (stats.unexpected ?? 0) + (stats.flaky ?? 0) + errors.length,
    failures: [
      ...suites.flatMap(failuresIn),
      ...errors.map((/** @type {any} */ error) => failure('outside every test', error.message)),
    ],
  }
}

/**
 * @param {any} suite
 * @returns {string[]}
 */
function failuresIn({ file, specs = [], suites = [] }) {
  const failed = specs.filter((/** @type {any} */ spec) => !spec.ok)
  return [
    ...failed.map((/** @type {any} */ { title, tests }) =>
      failure(`${file}: ${title}`, tests[0]?.results[0]?.error?.message),
    ),
    ...suites.flatMap(failuresIn),
  ]
}
