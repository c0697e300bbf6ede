// @ts-check
// Runs on whatever Node the machine has (20 or later), before anything is installed.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { installPackages } from './packages.mjs'
import { ROOT } from './place.mjs'
import { explain, Halt, say } from './say.mjs'
import { listenForStop, Stopped } from './stopping.mjs'

const EXE = process.platform === 'win32' ? '.exe' : ''
const OLDEST = 22

/**
 * Installs what is missing, then runs a script of scripts/commands under the Node that the project brings along. The script
 * exports `main(args)`, which answers with the exit code.
 * @param {string} script such as "desk.mjs"
 */
export async function runUnderOurNode(script) {
  listenForStop()
  try {
    if (major(process.versions.node) < 20)
      throw new Halt(`This is Node ${process.versions.node}.`, 'Install Node 20 or later, then try again.')
    await installPackages()
    const node = chooseNode()
    if (node === process.execPath) {
      const { main } = await import(pathToFileURL(join(ROOT, 'scripts', 'commands', script)).href)
      process.exit(await main(process.argv.slice(3)))
    } else await handOver(node)
  } catch (error) {
    if (!(error instanceof Stopped)) explain(error)
    process.exit(error instanceof Stopped ? error.code : 1)
  }
}

/** The pinned Node when its binary works here, else this one when it is new enough. */
function chooseNode() {
  const pinned = join(ROOT, 'node_modules', 'node', 'bin', `node${EXE}`)
  if (existsSync(pinned)) {
    // A linked node_modules has another path than the binary that runs from it.
    if (realpathSync(pinned) === realpathSync(process.execPath)) return process.execPath
    const { status, stdout } = spawnSync(pinned, ['--version'], { encoding: 'utf8' })
    if (status === 0 && stdout.startsWith('v')) return pinned
  }
  if (major(process.versions.node) >= OLDEST) {
    say(`The project's own Node does not run on this machine: using Node ${process.versions.node}`)
    return process.execPath
  }
  throw new Halt(
    `Galley's own Node 24 could not be installed here, and Node ${process.versions.node} is too old.`,
    `Run "npm rebuild node", or install Node ${OLDEST} or later, then try again.`,
  )
}

/**
 * Starts this very command again under another Node and ends as it ends.
 * @param {string} node
 * @returns {Promise<never>}
 */
function handOver(node) {
  const child = spawn(node, process.argv.slice(1), {
    // The child notices by its closed channel when this process is killed.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: dirname(node) + delimiter + (process.env['PATH'] ?? '') },
  })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal))
  return new Promise((_, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => process.exit(code ?? 1))
  })
}

/** @param {string} version */
function major(version) {
  return Number(version.split('.')[0])
}
