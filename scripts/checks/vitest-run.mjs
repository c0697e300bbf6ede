// @ts-check
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { readJson, ROOT } from '../process/place.mjs'
import { failure } from './steps.mjs'
import { runLong } from '../process/stopping.mjs'

/** Of the machine's cores all but one, as Vitest has it; but two at least where tests wait for PostgreSQL half of their time. */
const WORKERS = { unit: [], 'use-cases': [`--maxWorkers=${Math.max(2, availableParallelism() - 1)}`] }

/**
 * Runs one project of vitest.config.ts.
 * @param {'unit' | 'use-cases'} project
 * @param {Record<string, string>} [extra] environment on top of ours
 * @returns {Promise<import('./steps.mjs').Outcome>}
 */
export async function runVitest(project, extra = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'galley-vitest-'))
  const file = join(folder, 'report.json')
  try {
    const { code, output } = await runLong(
      process.execPath,
      [
        ...['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...WORKERS[project]],
        ...['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`],
      ],
      { cwd: ROOT, env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...extra } },
    )
    const { passed, failed, failures } = found(readJson(file))
    // An error outside every test (a file that can't be loaded, a promise nobody awaited) counts too.
    return { passed, failed: code !== 0 ? Math.max(failed, 1) : failed, output, failures }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {unknown} report Vitest's JSON report */
function found(report) {
  const { numPassedTests = 0, numFailedTests = 0, testResults = [] } = /** @type {any} */ (report ?? {})
  const failures = []
  let unloadable = 0
  for (const { name, status, message, assertionResults } of testResults) {
    const at = relative(ROOT, name)
    for (const test of assertionResults)
      if (test.status === 'failed') failures.push(failure(`${at}: ${test.fullName}`, test.failureMessages[0]))
    if (status !== 'failed' || assertionResults.length) continue
    unloadable++
    failures.push(failure(at, message))
  }
  return { passed: numPassedTests, failed: numFailedTests + unloadable, failures }
}
