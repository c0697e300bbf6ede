// @ts-check
import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * Names a living process so that a later one with the same number is not taken for it.
 * @param {number} pid
 * @returns {string | null} null when it is gone (or a zombie)
 */
export function identityOf(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return null
  if (process.platform === 'linux') return linuxIdentity(pid)
  if (process.platform === 'win32') return isAlive(pid) ? String(pid) : null
  const [state, ...started] = ps(pid, 'state=,lstart=').split(/\s+/)
  return !state || state.startsWith('Z') ? null : `${pid} ${started.join(' ')}`
}

/** @param {number} pid */
function linuxIdentity(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8)
    return fields[0] === 'Z' || fields[0] === 'X' ? null : `${pid} ${boot} ${fields[19]}`
  } catch {
    return null
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** The npm that runs this command as one of its scripts, and the shell between. @returns {string[]} identities */
export function npmAbove() {
  const found = []
  let pid = process.env['npm_lifecycle_event'] ? process.ppid : 0
  for (let level = 0; level < 4 && pid > 1; level++) {
    found.push(identityOf(pid) ?? '')
    if (/\bnpm\b/.test(commandOf(pid).split(' -c ')[0] ?? '')) return found
    pid = parentOf(pid)
  }
  return []
}

/** @param {number} pid */
function parentOf(pid) {
  if (process.platform !== 'linux') return process.platform === 'win32' ? 0 : Number(ps(pid, 'ppid='))
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return 0
  }
}

/** @param {string} identity */
export function isCurrent(identity) {
  return identityOf(Number(identity.split(' ')[0])) === identity
}

/**
 * @param {number} pid
 * @returns {string} its command line, '' when it is gone or not to be seen
 */
export function commandOf(pid) {
  if (process.platform !== 'linux') return process.platform === 'win32' ? '' : ps(pid, 'command=')
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  } catch {
    return ''
  }
}

/**
 * @param {number} pid
 * @param {string} columns
 */
function ps(pid, columns) {
  return spawnSync('ps', ['-o', columns, '-p', String(pid)], { encoding: 'utf8' }).stdout.trim()
}

/**
 * Runs a program to its end and keeps what it printed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
    let output = ''
    child.stdout?.on('data', (chunk) => (output += chunk))
    child.stderr?.on('data', (chunk) => (output += chunk))
    child.once('error', reject)
    child.once('close', (code) => {
      resolve({ code: code ?? 1, output })
    })
  })
}

/**
 * Asks a process to end, insists after the grace time, and waits until it is gone.
 * @param {string} identity what identityOf said when it was started
 * @param {number} grace milliseconds
 */
export async function endProcess(identity, grace) {
  const pid = Number(identity.split(' ')[0])
  const gone = () => identityOf(pid) !== identity
  for (const [signal, wait] of /** @type {const} */ ([
    ['SIGTERM', grace],
    ['SIGKILL', 2_000],
  ])) {
    if (gone()) return
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    for (let waited = 0; waited < wait && !gone(); waited += 50) await pause(50)
  }
}
