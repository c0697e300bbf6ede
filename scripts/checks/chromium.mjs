// @ts-check
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'
import { locked } from '../process/lock.mjs'
import { ROOT } from '../process/place.mjs'
import { run } from '../process/processes.mjs'
import { during, Halt, say } from '../process/say.mjs'
import { runLong } from '../process/stopping.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const MAC = ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)

/** Where one may be installed: on the path, or in the usual place when the path is a short one. */
function places() {
  const folders = new Set([...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin'])
  return [...[...folders].flatMap((folder) => NAMES.map((name) => join(folder, name))), ...MAC]
}

/**
 * A Chromium for the end-to-end tests: the one named in CHROMIUM_PATH, an installed one, Playwright's, or the system's
 * package. The first time this may download one.
 * @returns {Promise<string>} path of the program
 */
export async function findChromium() {
  const named = process.env['CHROMIUM_PATH']
  if (named && !(await runs(named)))
    throw new Halt(`CHROMIUM_PATH is ${named}, which does not run.`, 'Set it to a Chromium or Chrome, or unset it.')
  for (const path of [named, ...places(), chromium.executablePath()]) if (path && (await runs(path))) return path
  return locked('packages', install)
}

async function install() {
  const own = chromium.executablePath()
  const downloading = ['node_modules/@playwright/test/cli.js', 'install', '--no-shell', 'chromium']
  const downloaded = await attempt("Downloading Playwright's Chromium", [own], () =>
    runLong(process.execPath, downloading, {
      cwd: ROOT,
      env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
    }),
  )
  if (downloaded) return downloaded
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const packaged = await attempt('Installing the system package chromium', places(), async () => {
      await runLong('apt-get', ['update'], { env })
      return runLong('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env })
    })
    if (packaged) return packaged
  }
  throw new Halt(
    'There is no Chromium on this machine, and none could be installed.',
    'Install Chromium or Chrome (on Debian, as root: apt-get install chromium), or set CHROMIUM_PATH to one; then run the command again.',
  )
}

/**
 * @param {string} doing
 * @param {readonly string[]} paths where the program is afterwards
 * @param {() => Promise<{ code: number, output: string }>} work
 * @returns {Promise<string | null>} the path at which it runs; null, and a line that says so, when there is none
 */
async function attempt(doing, paths, work) {
  try {
    return await during(doing, async () => {
      const { output } = await work()
      for (const path of paths) if (await runs(path)) return path
      const why = output.split('\n').find((line) => /error/i.test(line)) ?? 'it does not run here'
      throw new Halt(`${doing} failed: ${why.trim()}`, '')
    })
  } catch (error) {
    if (!(error instanceof Halt)) throw error
    say(error.message)
    return null
  }
}

/** Runs, not merely exists: a stub or one whose libraries are missing won't do. @param {string} path */
async function runs(path) {
  if (!existsSync(path)) return false
  const { code } = await run(path, ['--version']).catch(() => ({ code: 1 }))
  return code === 0
}
