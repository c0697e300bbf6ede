// @ts-check
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { locked } from '../process/lock.mjs'
import { ROOT } from '../process/place.mjs'
import { Halt } from '../process/say.mjs'
import { runLong } from '../process/stopping.mjs'

/** Writes the types of the routes, which the type check and the linter read. */
export async function writeRouteTypes() {
  await locked('build', async () => {
    // npm run dev leaves types of its own, also of pages that are gone since; it writes them again.
    rmSync(join(ROOT, '.next', 'dev', 'types'), { recursive: true, force: true })
    const { code, output } = await tool('next/dist/bin/next', 'typegen')
    if (code !== 0) throw new Halt(`next typegen failed:\n${output}`, 'Correct what it names.')
  })
}

export const checkFormat = () => check('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.')
export const checkLint = () => check('eslint/bin/eslint.js', '--max-warnings=0', '.')
export const checkTypes = () => check('typescript/bin/tsc', '--noEmit')
export const checkDeadCode = () => check('knip/bin/knip.js', '--no-progress')

/**
 * @param {string} program path inside node_modules
 * @param {string[]} args
 * @returns {Promise<import('./steps.mjs').Outcome>}
 */
async function check(program, ...args) {
  const { code, output } = await tool(program, ...args)
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output }
}

/**
 * @param {string} program
 * @param {string[]} args
 */
function tool(program, ...args) {
  return runLong(process.execPath, [`node_modules/${program}`, ...args], {
    cwd: ROOT,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: undefined },
  })
}
