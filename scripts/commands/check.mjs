// @ts-check
import { generateClient } from '../process/prisma-client.mjs'
import { checkDeadCode, checkFormat, checkLint, checkTypes, writeRouteTypes } from '../checks/static-checks.mjs'
import { allLanes, Steps } from '../checks/steps.mjs'
import { runVitest } from '../checks/vitest-run.mjs'

/** `npm run check`: the fast part of npm test, without database, build and browser. @returns {Promise<number>} exit code */
export async function main() {
  const steps = new Steps()
  await generateClient()
  await writeRouteTypes()
  const first = async () => {
    await steps.step('Types', checkTypes)
    await steps.step('Unit and property tests', () => runVitest('unit'))
    await steps.step('Dead code', checkDeadCode)
  }
  const second = async () => {
    await steps.step('Format', checkFormat)
    await steps.step('Lint', checkLint)
  }
  await allLanes([first(), second()])
  return steps.conclude()
}
