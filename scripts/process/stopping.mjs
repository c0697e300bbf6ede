// @ts-check
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isCurrent, npmAbove } from './processes.mjs'

const controller = new AbortController()
/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()
const TIED = join(import.meta.dirname, 'tied.mjs')
const GROUPED = process.platform !== 'win32'
const CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }

/** Thrown by what was under way when someone asked this command to stop. */
export class Stopped extends Error {
  /** @param {number} code exit code that tells the signal */
  constructor(code) {
    super('Stopped')
    this.code = code
  }
}

/**
 * Turns Ctrl-C, the polite signals, and the sudden death of the npm above us into an orderly end. Called once, at
 * the beginning of a command.
 */
export function listenForStop() {
  // A failure beside them ends this process while they still run.
  process.on('exit', () => {
    for (const child of running) signalGroup(child, 'SIGTERM')
  })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => {
      controller.abort(new Stopped(CODES[signal]))
    })
  const abandoned = () => {
    controller.abort(new Stopped(CODES.SIGTERM))
  }
  const above = npmAbove()
  setInterval(() => {
    if (!above.every(isCurrent)) abandoned()
  }, 500).unref()
  if (!process.connected) return
  process.once('disconnect', abandoned)
  process.channel?.unref()
}

export function isStopAsked() {
  return controller.signal.aborted
}

/** Throws Stopped when this command has been asked to stop. */
export function throwIfStopAsked() {
  controller.signal.throwIfAborted()
}

/** Rejects with Stopped when this command has been asked to stop. @returns {Promise<never>} */
export function stopAsked() {
  return new Promise((_, reject) => {
    if (controller.signal.aborted) reject(controller.signal.reason)
    controller.signal.addEventListener('abort', () => {
      reject(controller.signal.reason)
    })
  })
}

/**
 * Runs a program that may take long, with all that it starts. Asked to stop, it ends them and throws Stopped; killed, it
 * takes them along.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, show?: boolean }} [options] show prints at once what it prints
 * @returns {Promise<{ code: number, output: string }>} output is empty when shown
 */
export function runLong(command, args, { env = process.env, cwd, show = false } = {}) {
  return new Promise((resolve, reject) => {
    controller.signal.throwIfAborted()
    const child = spawn(process.execPath, [TIED, command, ...args], {
      ...{ env, cwd, detached: GROUPED },
      stdio: ['ignore', ...output(show), 'ipc'],
    })
    running.add(child)
    const stop = () => void endGroup(child)
    controller.signal.addEventListener('abort', stop)
    let text = ''
    child.stdout?.on('data', (chunk) => (text += chunk))
    child.stderr?.on('data', (chunk) => (text += chunk))
    child.once('error', reject)
    child.once('close', (code) => {
      running.delete(child)
      controller.signal.removeEventListener('abort', stop)
      if (controller.signal.aborted) reject(controller.signal.reason)
      else resolve({ code: code ?? 1, output: text })
    })
  })
}

/**
 * @param {boolean} show
 * @returns {['inherit', 'inherit'] | ['pipe', 'pipe']}
 */
function output(show) {
  return show ? ['inherit', 'inherit'] : ['pipe', 'pipe']
}

/** @param {import('node:child_process').ChildProcess} child */
async function endGroup(child) {
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGKILL'])) {
    if (!signalGroup(child, signal)) return
    await pause(3_000, undefined, { ref: false })
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 * @returns {boolean} whether anybody was there to get it
 */
function signalGroup({ pid }, signal) {
  if (!pid) return false
  try {
    process.kill(GROUPED ? -pid : pid, signal)
    return true
  } catch {
    return false
  }
}
