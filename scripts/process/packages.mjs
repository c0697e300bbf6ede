// @ts-check
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { locked } from './lock.mjs'
import { ROOT } from './place.mjs'
import { during, Halt, say } from './say.mjs'
import { runLong } from './stopping.mjs'

const LOCK_FILE = join(ROOT, 'package-lock.json')
const MODULES = join(ROOT, 'node_modules')
const INSTALLED = join(MODULES, '.package-lock.json')
/** Which lock file was installed. */
const STAMP = join(MODULES, '.galley-installed')
const UNFINISHED = 'unfinished'

/** Installs the packages when node_modules is missing, unfinished, or older than the lock file. */
export async function installPackages() {
  if (areInstalled()) return
  await locked('packages', async () => {
    if (areInstalled()) return
    removeHalf()
    const before = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : 'nothing'
    writeFileSync(STAMP, UNFINISHED)
    await during('Installing packages (the first time this takes minutes)', async () => {
      const { code, output } = await install()
      // One that fails puts everything back itself.
      writeFileSync(STAMP, code === 0 ? fingerprint() : before)
      if (code !== 0) throw whyNot(output)
    })
  })
}

/** By our own stamp only: the dates of npm's files say when something was installed, not what. */
function areInstalled() {
  return existsSync(INSTALLED) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint()
}

/** npm takes a package that was half unpacked when it was interrupted for a whole one: only starting afresh helps. */
function removeHalf() {
  const half = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') === UNFINISHED : !existsSync(INSTALLED)
  if (half && existsSync(MODULES)) {
    say('An installation of packages was interrupted: starting it afresh')
    // The Node that runs this may be one of the packages; that one is whole then.
    const own = process.execPath.startsWith(MODULES + sep) ? 'node' : ''
    for (const name of readdirSync(MODULES)) if (name !== own) rmSync(join(MODULES, name), { recursive: true })
  }
  mkdirSync(MODULES, { recursive: true })
}

function fingerprint() {
  return createHash('sha256').update(readFileSync(LOCK_FILE)).digest('hex')
}

function install() {
  // Not `npm ci`: it refuses a lock file whose registry lacks one of the other platforms' optional packages.
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--include=dev', '--include=optional']
  const npm = process.env['npm_execpath']
  const options = { cwd: ROOT, env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath } }
  if (npm?.endsWith('.js')) return runLong(process.execPath, [npm, ...args], options)
  return runLong('npm', args, options)
}

/** @param {string} output */
function whyNot(output) {
  const tail = output.trim().split('\n').slice(-15).join('\n')
  if (/ENOSPC|No space left/.test(output))
    return new Halt('The packages could not be installed: the disk is full.', 'Free some space and try again.')
  if (/ENOTFOUND|ETIMEDOUT|ECONNREFUSED|ECONNRESET|EAI_AGAIN|ERR_SOCKET_TIMEOUT/.test(output))
    return new Halt(
      `The package registry can't be reached. npm said:\n${tail}`,
      'Check the network (and `npm config get registry`), then run the command again.',
    )
  return new Halt(`The packages could not be installed. npm said:\n${tail}`, 'Put right what it names, then try again.')
}
