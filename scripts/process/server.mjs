// @ts-check
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { DATA, readJson, ROOT, writePrivate } from './place.mjs'
import { endProcess, identityOf, isCurrent } from './processes.mjs'
import { Halt, hasCode } from './say.mjs'
import { isStopAsked, throwIfStopAsked } from './stopping.mjs'

const RECORDS = join(DATA, 'servers')

/**
 * A server of this clone, as .data/servers remembers it.
 * @typedef {object} ServerRecord
 * @property {string} server identity of its process
 * @property {string} supervisor identity of the command that started it
 * @property {string} address
 * @property {string} build folder it serves
 */

/**
 * Starts the built app and waits until it answers.
 * @param {{ build: string, host: string, port: number, env: NodeJS.ProcessEnv, show: boolean }} options show prints its log
 *   here; otherwise the log is kept
 * @returns {Promise<{ pid: number, ended: Promise<string>, stop: () => Promise<void>, log: () => string }>} ended tells how it ended
 */
export async function startServer({ build, host, port, env, show }) {
  const child = spawn(process.execPath, [join(ROOT, 'scripts', 'process', 'serve.mjs'), build], {
    cwd: build,
    env: { ...env, HOSTNAME: host, PORT: String(port), NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    // The channel closes when this process ends, however it ends: the server then ends too.
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe', 'ipc'],
  })
  let log = ''
  child.stdout?.on('data', (chunk) => (log += chunk))
  child.stderr?.on('data', (chunk) => (log += chunk))
  const identity = identityOf(child.pid ?? 0) ?? ''
  const record = join(RECORDS, `${child.pid}.json`)
  mkdirSync(RECORDS, { recursive: true })
  writePrivate(
    record,
    JSON.stringify({ server: identity, supervisor: identityOf(process.pid), address: addressOf(host, port), build }),
  )
  const ended = once(child, 'exit').then(([code, signal]) => {
    rmSync(record, { force: true })
    return signal ? `signal ${signal}` : `exit code ${code}`
  })
  const stop = async () => {
    await endProcess(identity, 4_000)
    await ended
  }
  let alive = true
  void ended.then(() => (alive = false))
  for (let attempt = 0; attempt < 300 && alive && !isStopAsked(); attempt++) {
    if (await responds(addressOf(host, port))) return { pid: child.pid ?? 0, ended, stop, log: () => log }
    await pause(100)
  }
  await stop()
  throwIfStopAsked()
  throw new Halt(`The server did not come up (${await ended}).\n${log}`, 'Its log above says why; then try again.')
}

/** @param {string} address */
async function responds(address) {
  try {
    await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(5_000), redirect: 'manual' })
    return true
  } catch {
    return false
  }
}

/** Servers of this clone that run now. @returns {ServerRecord[]} */
export function runningServers() {
  if (!existsSync(RECORDS)) return []
  const running = []
  for (const name of readdirSync(RECORDS)) {
    const file = join(RECORDS, name)
    const record = /** @type {ServerRecord | null} */ (readJson(file))
    if (record && isCurrent(record.server)) running.push(record)
    else rmSync(file, { force: true })
  }
  return running
}

/** Ends servers whose command is gone (it was killed, and the server with it could not be). */
export async function endOrphanedServers() {
  for (const { server, supervisor } of runningServers()) if (!isCurrent(supervisor)) await endProcess(server, 4_000)
}

/**
 * Sees that the server will be able to listen, while there is still time to say so.
 * @param {string} host
 * @param {number} port
 */
export async function refuseTakenPort(host, port) {
  const find = () => runningServers().find((server) => server.address === addressOf(host, port))
  // One that is on its way out (its npm was killed a moment ago) gets the time to go.
  for (let waited = 0; waited < 4_000 && find(); waited += 100) await pause(100)
  const ours = find()
  if (ours)
    throw new Halt(
      `Galley is running already at ${ours.address}.`,
      `Open it there, or stop it first: kill ${ours.supervisor.split(' ')[0]}`,
    )
  const probe = createServer()
  try {
    await once(probe.listen(port, host), 'listening')
  } catch (error) {
    const free = `PORT=${port + 1} npm start`
    if (hasCode(error, 'EADDRINUSE'))
      throw new Halt(`Port ${port} on ${host} is taken by another program.`, `Choose another: ${free}`)
    if (hasCode(error, 'EACCES'))
      throw new Halt(`This account may not listen on port ${port}.`, `Choose one above 1023: PORT=3000 npm start`)
    throw new Halt(`${host} is not an address of this machine.`, 'Set HOST to one that is, or leave it out.')
  } finally {
    probe.close()
  }
}

/**
 * @param {string} host
 * @param {number} port
 * @returns {string} where a browser on this machine finds it
 */
export function addressOf(host, port) {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}
