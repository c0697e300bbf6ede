// @ts-check
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { locked } from './lock.mjs'
import { ROOT } from './place.mjs'
import { run } from './processes.mjs'
import { during, Halt } from './say.mjs'
import { runLong } from './stopping.mjs'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * A Chromium for the end-to-end tests: the one named in CHROMIUM_PATH, an installed one, Playwright's, or the system's
 * package. The first time this may download one.
 * @returns {Promise<string>} path of the program
 */
export async function findChromium() {
  const named = process.env['CHROMIUM_PATH']
  if (named && !(await runs(named)))
    throw new Halt(`CHROMIUM_PATH is ${named}, which does not run.`, 'Set it to a Chromium or Chrome, or unset it.')
  for (const path of [named, ...INSTALLED, chromium.executablePath()]) if (path && (await runs(path))) return path
  return locked('packages', install)
}

async function install() {
  const own = chromium.executablePath()
  await during("Downloading Playwright's Chromium", () =>
    runLong(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], {
      cwd: ROOT,
      env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
    }),
  )
  if (await runs(own)) return own
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await during('Installing the system package chromium', async () => {
      await runLong('apt-get', ['update'], { env })
      await runLong('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env })
    })
    for (const path of INSTALLED) if (await runs(path)) return path
  }
  throw new Halt(
    'There is no Chromium on this machine, and none could be installed.',
    'Install Chromium or Chrome (or set CHROMIUM_PATH to one), then run the command again.',
  )
}

/** Runs, not merely exists: a stub or one whose libraries are missing won't do. @param {string} path */
async function runs(path) {
  if (!existsSync(path)) return false
  const { code } = await run(path, ['--version']).catch(() => ({ code: 1 }))
  return code === 0
}
