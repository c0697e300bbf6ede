// @ts-check
import { builtApp } from './build.mjs'
import { findChromium } from '../checks/chromium.mjs'
import { runEndToEnd } from '../checks/end-to-end.mjs'
import { generateClient } from '../process/prisma-client.mjs'
import { Steps } from '../checks/steps.mjs'
import { openTestServer } from '../postgres/test-server.mjs'

/**
 * `npm run e2e`, or `npm run e2e -- e2e/story.spec.ts --headed`: the end-to-end tests alone, with all they need.
 * @param {readonly string[]} args for Playwright
 * @returns {Promise<number>} exit code
 */
export async function main(args) {
  const steps = new Steps()
  const chromium = await findChromium()
  await generateClient()
  const build = await builtApp()
  const { cluster, stop } = await openTestServer()
  try {
    await steps.step('End-to-end tests', () => runEndToEnd({ build, cluster, chromium, args, show: true }))
  } finally {
    await stop()
  }
  return steps.conclude()
}
