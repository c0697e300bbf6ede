// @ts-check
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readJson, ROOT } from './place.mjs'
import { runLong } from './stopping.mjs'

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
        ...['node_modules/vitest/vitest.mjs', 'run', '--project', project],
        ...['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`],
      ],
      { cwd: ROOT, env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...extra } },
    )
    const { passed, failed } = count(readJson(file))
    // An error outside every test (a file that can't be loaded, a promise nobody awaited) counts too.
    return { passed, failed: code !== 0 ? Math.max(failed, 1) : failed, output }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * @param {unknown} report Vitest's JSON report
 * @returns {{ passed: number, failed: number }}
 */
function count(report) {
  const { numPassedTests = 0, numFailedTests = 0, testResults = [] } = /** @type {any} */ (report ?? {})
  const unloadable = testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return { passed: numPassedTests, failed: numFailedTests + unloadable.length }
}
