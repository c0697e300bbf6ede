// @ts-check
import { stripVTControlCharacters } from 'node:util'
import { Halt, say, seconds } from '../process/say.mjs'
import { Stopped } from '../process/stopping.mjs'

/**
 * What one step of a test run found.
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {string} output shown only when something failed
 * @property {readonly string[]} [failures] one line for each test that failed
 * @property {readonly string[]} [noted] lines to read also when all passed
 */

/** Collects the outcomes of a run; a step that fails does not stop the others. */
export class Steps {
  passed = 0
  failed = 0
  /** @type {string[]} */
  failures = []
  /** @type {string[]} */
  noted = []

  /**
   * @param {string} name
   * @param {() => Promise<Outcome>} work
   * @returns {Promise<boolean>} whether all of it passed
   */
  async step(name, work) {
    const start = Date.now()
    const { passed, failed, output, failures = [], noted = [] } = await work().catch(asFailure)
    this.passed += passed
    this.failed += failed
    if (failed) this.failures.push(...(failures.length ? failures : ['see above']).map((line) => `${name}: ${line}`))
    this.noted.push(...noted.map((line) => `${name}: ${line}`))
    const count = passed + failed === 1 ? '' : ` ${passed} passed${failed ? `, ${failed} failed` : ''}`
    say(`${failed ? '✗' : '✓'} ${name}:${count || (failed ? ' failed' : ' passed')} (${seconds(start)})`)
    if (failed) console.log(`\n${output.trim()}\n`)
    return failed === 0
  }

  /** What failed by name, for who sees but the end of a long output, and the last line of a run. @returns {number} exit code */
  conclude() {
    for (const line of this.noted) console.log(`! ${line}`)
    for (const line of this.failures) console.log(`✗ ${line}`)
    console.log(`${this.passed} passed, ${this.failed} failed`)
    return this.failed === 0 && this.passed > 0 ? 0 : 1
  }
}

/**
 * @param {unknown} error
 * @returns {Outcome}
 */
function asFailure(error) {
  if (error instanceof Stopped) throw error
  if (error instanceof Halt) return { passed: 0, failed: 1, output: `${error.message}\n→ ${error.advice}` }
  return { passed: 0, failed: 1, output: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}

/**
 * Waits for all lanes of work, also when one of them is told to stop, so that nothing goes on behind our back.
 * @param {readonly Promise<unknown>[]} lanes
 */
export async function allLanes(lanes) {
  for (const lane of await Promise.allSettled(lanes)) if (lane.status === 'rejected') throw lane.reason
}

/**
 * One line about a test that failed.
 * @param {string} test file and name
 * @param {string} [message] what it says, of which the first line is enough here
 */
export function failure(test, message = '') {
  const [first = ''] = stripVTControlCharacters(message).trim().split('\n')
  return first ? `${test}: ${first}` : test
}
