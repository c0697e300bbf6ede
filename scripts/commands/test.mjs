// @ts-check
import { builtApp } from './build.mjs'
import { findChromium } from '../checks/chromium.mjs'
import { runStories } from '../checks/end-to-end.mjs'
import { generateClient } from '../process/prisma-client.mjs'
import { say } from '../process/say.mjs'
import { checkDeadCode, checkFormat, checkLint, checkTypes, writeRouteTypes } from '../checks/static-checks.mjs'
import { allLanes, Steps } from '../checks/steps.mjs'
import { openTestServer } from '../postgres/test-server.mjs'
import { runVitest } from '../checks/vitest-run.mjs'

/** `npm test`: everything, in two lanes because most machines have two cores. @returns {Promise<number>} exit code */
export async function main() {
  const steps = new Steps()
  await generateClient()
  await writeRouteTypes()
  const browser = findChromium()
  browser.catch(() => undefined)
  say('Starting a throw-away database')
  const { cluster, stop } = await openTestServer()
  try {
    const types = steps.step('Types', checkTypes)
    const reading = async () => {
      await types
      await steps.step('Format', checkFormat)
      await steps.step('Dead code', checkDeadCode)
      await steps.step('Lint', checkLint)
    }
    const running = async () => {
      await steps.step('Unit and property tests', () => runVitest('unit'))
      await steps.step('Use-case tests', () => runVitest('use-cases', { GALLEY_TEST_CLUSTER: JSON.stringify(cluster) }))
      // The build writes route types of its own over those that the type check reads.
      await types
      let build = ''
      const built = await steps.step('Build', async () => {
        build = await builtApp()
        return { passed: 1, failed: 0, output: '' }
      })
      if (!built) return
      await steps.step('End-to-end tests', async () => runStories({ build, cluster, chromium: await browser }))
    }
    await allLanes([reading(), running()])
  } finally {
    await stop()
  }
  return steps.conclude()
}
