// @ts-check
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { locked } from './lock.mjs'
import { ROOT } from './place.mjs'
import { during, Halt } from './say.mjs'
import { runLong } from './stopping.mjs'

const LOCK_FILE = join(ROOT, 'package-lock.json')
const INSTALLED = join(ROOT, 'node_modules', '.package-lock.json')
const STAMP = join(ROOT, 'node_modules', '.galley-installed')

/** Installs the packages when node_modules is missing, unfinished, or older than the lock file. */
export async function installPackages() {
  if (areInstalled()) return
  await locked('packages', async () => {
    if (areInstalled()) return
    await during('Installing packages (the first time this takes a minute)', async () => {
      const { code, output } = await install()
      if (code !== 0) throw whyNot(output)
    })
    writeFileSync(STAMP, fingerprint())
  })
}

function areInstalled() {
  if (!existsSync(INSTALLED)) return false
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint()) return true
  return !existsSync(STAMP) && statSync(INSTALLED).mtimeMs >= statSync(LOCK_FILE).mtimeMs
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
  return runLong('npm', args, { ...options, shell: process.platform === 'win32' })
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
