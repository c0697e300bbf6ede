// @ts-check
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { DATA, makeDataFolder } from './place.mjs'
import { identityOf, isCurrent } from './processes.mjs'
import { hasCode, say } from './say.mjs'
import { throwIfStopAsked } from './stopping.mjs'

/** Everything that two commands of one clone must not do at once. @typedef {'packages' | 'database' | 'build' | 'server'} Lock */

/**
 * Runs work while no other Galley command of this clone holds the same lock. A dead holder's lock is taken over. Asked to
 * stop while it waits, it throws Stopped.
 * @template T
 * @param {Lock} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export function locked(name, work) {
  return holding(name, work, throwIfStopAsked)
}

/**
 * The same for what has to be done at the end, also of a command that was asked to stop.
 * @template T
 * @param {Lock} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export function lockedAtLast(name, work) {
  return holding(name, work, () => undefined)
}

/**
 * @template T
 * @param {Lock} name
 * @param {() => Promise<T>} work
 * @param {() => void} whileWaiting
 * @returns {Promise<T>}
 */
async function holding(name, work, whileWaiting) {
  makeDataFolder()
  const file = join(DATA, `${name}.lock`)
  const mine = identityOf(process.pid) ?? String(process.pid)
  const began = Date.now()
  let told = false
  while (!take(file, mine)) {
    whileWaiting()
    const holder = read(file)
    if (holder !== null && !isCurrent(holder)) {
      removeStale(file, holder)
      continue
    }
    // Most waits are over before anyone would have read of them.
    if (!told && Date.now() - began > 1_000) {
      say(`Another Galley command (process ${holder?.split(' ')[0] ?? '?'}) is at work on the ${name}; waiting for it`)
      told = true
    }
    await pause(100)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

/**
 * @param {string} file
 * @param {string} mine
 */
function take(file, mine) {
  try {
    writeFileSync(file, mine, { flag: 'wx' })
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    rmSync(file, { force: true })
    throw error
  }
}

/**
 * Moves a dead holder's lock away; if a living one took it over in that very moment, it is put back.
 * @param {string} file
 * @param {string} dead
 */
function removeStale(file, dead) {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
    const moved = readFileSync(aside, 'utf8')
    if (moved !== dead) take(file, moved)
    rmSync(aside)
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error
  }
}

/** @param {string} file @returns {string | null} null too while it is being written */
function read(file) {
  try {
    return readFileSync(file, 'utf8') || null
  } catch {
    return null
  }
}
